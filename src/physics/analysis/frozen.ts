import { appliedField, type Macrospin } from '../macrospin/macrospin';
import type { SpinTorque } from '../macrospin/spin-torque';
import { waveformAt } from '../macrospin/waveform';

/** A spin torque as it is at time t, for good. */
function held({ waveform, ...torque }: SpinTorque, t: number): SpinTorque {
  if (!waveform) return torque;
  const factor = waveformAt(waveform, t);
  const { aDL, aFL = 0, higher } = torque;
  const { aEven = 0, aOdd = 0 } = higher ?? {};
  const still = { ...torque, aDL: factor * aDL, aFL: factor * aFL };
  return higher
    ? { ...still, higher: { ...higher, aEven: factor * aEven, aOdd: factor * aOdd } }
    : still;
}

/** A magnet whose fields and torques stay for ever what they are at time t, s: without waveforms. NaN in, NaN out. */
export function frozen(magnet: Macrospin, t: number): Macrospin {
  const { drive, torques = [], ...rest } = magnet;
  return drive || torques.some(({ waveform }) => waveform)
    ? {
        ...rest,
        Bext: appliedField(magnet, t),
        torques: torques.map((torque) => held(torque, t)),
      }
    : magnet;
}
