/**
 * Files that only the instructor can open. Each is locked with a key of its own (ECDH on P-256, HKDF, AES-GCM, all of
 * the browser's WebCrypto): the public half stands in the assignment, the private one is a file that she keeps.
 */
import { fromBase64, toBase64 } from '../base64';

const format = 'precess-locked';
const keyFormat = 'precess-private-key';
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

const toText = (bytes: ArrayBuffer | Uint8Array) => toBase64(new Uint8Array(bytes));

/** Browsers lend WebCrypto only to pages that came by https, or from this machine. */
export const canLock = () => globalThis.crypto?.subtle !== undefined;

/** The public key as the assignment holds it, and the private one as a file. */
export async function makeKeys(): Promise<{ publicKey: string; file: string }> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  return {
    publicKey: toText(await crypto.subtle.exportKey('raw', publicKey)),
    file: JSON.stringify(
      { format: keyFormat, v: 1, jwk: await crypto.subtle.exportKey('jwk', privateKey) },
      null,
      1,
    ),
  };
}

async function sharedKey(own: CryptoKey, other: CryptoKey, use: 'encrypt' | 'decrypt') {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(32),
      info: new TextEncoder().encode(format),
    },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}
const publicKeyOf = (text: string) =>
  crypto.subtle.importKey('raw', fromBase64(text), curve, true, []);

/** The text, to be read with the private key alone. */
export async function lock(text: string, publicKey: string): Promise<string> {
  const once = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const key = await sharedKey(once.privateKey, await publicKeyOf(publicKey), 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(text),
  );
  return JSON.stringify({
    format,
    v: 1,
    for: publicKey,
    from: toText(await crypto.subtle.exportKey('raw', once.publicKey)),
    iv: toText(iv),
    sealed: toText(sealed),
  });
}

export const isLocked = (text: string) => text.slice(0, 200).includes(`"${format}"`);

export interface PrivateKey {
  key: CryptoKey;
  publicKey: string;
}
/** The private key of a file, or the sentence that says why it holds none. */
export async function readKey(text: string): Promise<PrivateKey | string> {
  try {
    const { format: found, jwk } = JSON.parse(text) as { format?: unknown; jwk?: JsonWebKey };
    if (found !== keyFormat || !jwk) return 'This file is not a private key of this course.';
    const key = await crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits']);
    const open = await crypto.subtle.importKey(
      'jwk',
      { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y } as JsonWebKey,
      curve,
      true,
      [],
    );
    return { key, publicKey: toText(await crypto.subtle.exportKey('raw', open)) };
  } catch {
    return 'This file is not a private key of this course, or it is damaged.';
  }
}

/** What was locked, or the sentence that says why it cannot be opened. */
export async function unlock(
  text: string,
  mine: PrivateKey | undefined,
): Promise<{ text: string } | string> {
  let data: Record<string, string>;
  try {
    data = JSON.parse(text) as Record<string, string>;
  } catch {
    return 'is damaged: it cannot be read as JSON';
  }
  if (!mine) return 'is locked: choose the file with your private key first';
  if (data['for'] !== mine.publicKey)
    return 'is locked for another key than the one you have chosen';
  try {
    const key = await sharedKey(mine.key, await publicKeyOf(data['from']!), 'decrypt');
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(data['iv']!) },
      key,
      fromBase64(data['sealed']!),
    );
    return { text: new TextDecoder().decode(opened) };
  } catch {
    return 'is locked for your key, but what it holds has been changed or damaged, so it cannot be opened';
  }
}
