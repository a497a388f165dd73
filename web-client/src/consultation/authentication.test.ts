import { describe, expect, it } from 'vitest';
import { Authentication, type AuthenticationMessage, type Fingerprints, type Role, type ShortString } from './authentication';

const doctorCertificate = 'd0'.repeat(32);
const patientCertificate = 'ba'.repeat(32);
const middleCertificate = '66'.repeat(32);

class Side {
  readonly heard: AuthenticationMessage[] = [];
  readonly said: AuthenticationMessage[] = [];
  string: ShortString | null = null;
  broken: string | null = null;
  forward: (message: AuthenticationMessage) => void = () => {};
  readonly exchange: Authentication;

  constructor(role: Role, fingerprints: Fingerprints) {
    this.exchange = new Authentication(
      role,
      async () => fingerprints,
      message => {
        this.said.push(message);
        this.forward(message);
      },
      string => (this.string = string),
      why => (this.broken = why),
    );
  }
}

const doctor = (peer: string): Side => new Side('doctor', { own: doctorCertificate, peer });
const patient = (peer: string): Side => new Side('patient', { own: patientCertificate, peer });
const middle = (role: Role, peer: string): Side => new Side(role, { own: middleCertificate, peer });

function connect(one: Side, other: Side): void {
  one.forward = message => other.exchange.receive(message);
  other.forward = message => one.exchange.receive(message);
  one.exchange.start();
  other.exchange.start();
}

/** Digests are made on another thread: a turn of the event loop is not enough, a condition is. */
async function until(reached: () => boolean): Promise<void> {
  while (!reached()) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('short authentication string', () => {
  it('is the same on both sides of a direct connection, and another one each time', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 20; round++) {
      const [one, other] = [doctor(patientCertificate), patient(doctorCertificate)];
      connect(one, other);
      await until(() => one.string !== null && other.string !== null);
      expect(one.string).toEqual(other.string);
      expect(one.string!.every(part => part >= 0 && part < 64)).toBe(true);
      seen.add(one.string!.join());
    }
    expect(seen.size).toBe(20);
  });

  it('differs when somebody in between has a connection to each side', async () => {
    const [one, other] = [doctor(middleCertificate), patient(middleCertificate)];
    connect(one, middle('patient', doctorCertificate));
    connect(other, middle('doctor', patientCertificate));
    await until(() => one.string !== null && other.string !== null);
    expect(one.string).not.toEqual(other.string);
  });

  it('differs also when the one in between passes on what both say', async () => {
    const [one, other] = [doctor(middleCertificate), patient(middleCertificate)];
    connect(one, other);
    await until(() => one.string !== null && other.string !== null);
    expect(one.string).not.toEqual(other.string);
  });

  it('shows no nonce before the other side has committed itself', async () => {
    const one = doctor(patientCertificate);
    one.exchange.start();
    await until(() => one.said.length > 0);
    expect(one.said.map(({ type }) => type)).toEqual(['commitment']);
  });

  it.each<[string, AuthenticationMessage[], string]>([
    ['a nonce before the commitment', [{ type: 'nonce', value: '0'.repeat(32) }], 'a nonce before the commitment'],
    ['a changed commitment', [{ type: 'commitment', value: 'a' }, { type: 'commitment', value: 'b' }], 'a second commitment'],
    ['a nonce that was not committed to', [{ type: 'commitment', value: 'a' }, { type: 'nonce', value: '0'.repeat(32) }], 'a nonce other than committed to'],
    ['something that is no nonce', [{ type: 'commitment', value: 'a' }, { type: 'nonce', value: '' }], 'a nonce other than committed to'],
  ])('refuses %s', async (_, messages, why) => {
    const one = doctor(patientCertificate);
    one.exchange.start();
    messages.forEach(message => one.exchange.receive(message));
    await until(() => one.broken !== null);
    expect(one.broken).toBe(why);
    expect(one.string).toBeNull();
  });

  it('refuses its own words sent back', async () => {
    const one = doctor(doctorCertificate);
    one.forward = message => one.exchange.receive(message);
    one.exchange.start();
    await until(() => one.broken !== null);
    expect(one.broken).toBe('a nonce other than committed to');
  });

  it('stays refused, whatever comes after', async () => {
    const [one, other] = [doctor(patientCertificate), patient(doctorCertificate)];
    one.exchange.receive({ type: 'nonce', value: '0'.repeat(32) });
    await until(() => one.broken !== null);
    connect(one, other);
    await until(() => other.said.length > 0);
    expect(one.string).toBeNull();
  });
});
