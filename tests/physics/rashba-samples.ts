import type { RashbaFilm } from '@physics';

export const eVnm = 1.602176634e-28;

/** The film that the diffusion theory is drawn for, with a Rashba constant in eV nm. */
export const film = (alpha: number, more: Partial<RashbaFilm> = {}): RashbaFilm => ({
  ...{ alphaR: alpha * eVnm, kF: 4.3e9, tauMom: 1e-15, tauDelta: 1e-14, tauSf: 1e-12 },
  ...more,
});
