/** A worker of the pool: one call in, one answer out. */
import { answer, type Call } from './jobs';

self.onmessage = ({ data }: MessageEvent<Call>) => self.postMessage(answer(data));
