import { Observable } from '../consultation/observable';
import { together, type Permission } from './refusal';

/** Whether this page may use camera and microphone, as far as the browser tells without asking anybody. */
export class DevicePermission {
  readonly state = new Observable<{ readonly permission: Permission }>({ permission: 'unknown' });
  readonly #watched = new Map<string, PermissionStatus>();

  constructor() {
    void this.check();
  }

  async check(): Promise<Permission> {
    const both = await Promise.all([this.#query('camera'), this.#query('microphone')]);
    const permission = together(...both);
    if (permission !== this.state.value.permission) {
      this.state.update({ permission });
    }
    return permission;
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
