import { Observable } from '../consultation/observable';
import { problemOf, type DeviceProblem } from './capture';
import { refusalOf, together, type Permission } from './refusal';

/** Whether this page may use camera and microphone, as far as the browser tells without asking anybody. */
export class DevicePermission {
  /** `permission`: to use both; sound may be allowed without a picture. */
  readonly state = new Observable<{ readonly permission: Permission; readonly microphone: Permission }>({
    permission: 'unknown', microphone: 'unknown',
  });
  readonly #watched = new Map<string, PermissionStatus>();

  constructor() {
    void this.check();
  }

  async check(): Promise<Permission> {
    const [camera, microphone] = await Promise.all([this.#query('camera'), this.#query('microphone')]);
    const permission = together(camera, microphone);
    const before = this.state.value;
    if (permission !== before.permission || microphone !== before.microphone) {
      this.state.update({ permission, microphone });
    }
    return permission;
  }

  /**
   * To be called when the browser is asked for devices: who refused them shows in how long it took.
   *
   * @returns why it came to nothing
   */
  asking(): (error: unknown) => Promise<DeviceProblem> {
    const asked = performance.now();
    return async error => {
      const problem = problemOf(error);
      const milliseconds = performance.now() - asked;
      const words = error instanceof Error ? error.message : '';
      return problem === 'refused' ? refusalOf(await this.check(), words, milliseconds) : problem;
    };
  }

  /** W3C Permissions; Firefox and Safari learned these names late. */
  async #query(name: string): Promise<Permission> {
    try {
      const status = await navigator.permissions.query({ name: name as PermissionName });
      if (!this.#watched.has(name)) {
        this.#watched.set(name, status);
        status.onchange = () => void this.check();
      }
      return status.state;
    } catch {
      return 'unknown';
    }
  }
}
