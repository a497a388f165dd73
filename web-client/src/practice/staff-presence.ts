import type { Presence, ServerMessage } from '../signaling/messages';

/** Who is present, as staff see it: patients by their rooms, no names, no doctors (rule R7). */
export function presentAfter(message: ServerMessage, present: readonly Presence[]): readonly Presence[] {
  switch (message.type) {
    case 'joined':
      return message.present.filter(({ seat }) => seat === 'patient');
    case 'arrived':
      return message.presence.seat === 'patient' ? [...without(message.presence.room, present), message.presence] : present;
    case 'left':
    case 'room-closed':
      return without(message.room, present);
    default:
      return present;
  }
}

function without(room: string, present: readonly Presence[]): readonly Presence[] {
  return present.filter(each => each.room !== room);
}
