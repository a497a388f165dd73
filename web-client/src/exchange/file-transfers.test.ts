import { beforeEach, describe, expect, it, vi } from 'vitest';
import { flow, HeldChannel } from './channel-pair';
import { FileTransfers } from './file-transfers';
import { chunkBytes, largestFile, readFileMessage, type FileMessage, type TransferView } from './transfer';

const bytes = (count: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: count }, (_, i) => (i * 31 + (i >> 8)) & 255);
const file = (content: Uint8Array<ArrayBuffer>, name = 'Befund.pdf'): File => new File([content], name);
const ofSize = (size: number): File => Object.defineProperty(new File([], 'Film.mp4'), 'size', { value: size });

/** Comparing byte by byte in the test's own words takes half a minute. */
const same = async (blob: Blob, content: Uint8Array<ArrayBuffer>): Promise<boolean> =>
  Buffer.from(await blob.arrayBuffer()).equals(content);

describe('files', () => {
  let here: FileTransfers;
  let there: FileTransfers;
  let channel: HeldChannel;
  let back: HeldChannel;

  beforeEach(() => {
    [channel, back] = HeldChannel.pair();
    [here, there] = [new FileTransfers(), new FileTransfers()];
    here.attach(channel);
    there.attach(back);
  });

  const sent = (): TransferView => here.state.value.transfers.at(-1)!;
  const received = (): TransferView => there.state.value.transfers.at(-1)!;
  const states = (of = here): string[] => of.state.value.transfers.map(({ state, problem }) => (problem ? `${state}: ${problem}` : state));
  const chunks = (): ArrayBuffer[] => channel.sent.filter(each => each instanceof ArrayBuffer);
  const tell = (message: FileMessage): void => channel.send(JSON.stringify(message));
  /** Both sides say the same about their latest file. */
  const both = async (state: string, change?: Parameters<typeof flow>[2]): Promise<void> => {
    const now = (): unknown[] => [states(here).at(-1), states(there).at(-1)];
    await flow(channel, () => now().every(each => each === state), change);
    expect(now()).toEqual([state, state]);
  };
  const offered = async (content = bytes(100_000), name?: string): Promise<void> => {
    here.send([file(content, name)]);
    await both('offered');
  };
  const arrives = async (): Promise<void> => {
    there.accept(received().id);
    await both('done');
  };
  /** In the middle of a large one, with chunks on their way. */
  const running = async (): Promise<void> => {
    await offered(bytes(1_500_000));
    there.accept(received().id);
    back.pass();
    await vi.waitFor(() => expect(channel.buffered).toBeGreaterThan(2), { timeout: 4_000 });
    channel.pass();
  };
  const nothingMore = (): Promise<void> => flow(channel, () => channel.buffered + back.buffered === 0);

  it('arrive as they were sent, after whoever gets them has agreed', async () => {
    const content = bytes(2_100_001);
    await offered(content);
    expect(received()).toMatchObject({ name: 'Befund.pdf', size: content.length, content: null });
    expect(chunks()).toEqual([]);
    await arrives();
    expect(await same(received().content!, content)).toBe(true);
    expect([sent().moved, received().moved]).toEqual([content.length, content.length]);
    expect(Math.max(...chunks().map(({ byteLength }) => byteLength))).toBe(chunkBytes);
  });

  it('are offered for saving without the type that the sender claims', async () => {
    here.send([new File([bytes(10)], 'seite.html', { type: 'text/html' })]);
    await both('offered');
    await arrives();
    expect(received().content!.type).toBe('application/octet-stream');
    expect(there.unsaved).toBe(true);
    there.saved(received().id);
    expect(there.unsaved).toBe(false);
  });

  it('go both ways at once', async () => {
    here.send([file(bytes(300_000), 'hin.pdf')]);
    there.send([file(bytes(200_000), 'zurück.pdf')]);
    await flow(channel, () => states(here).length + states(there).length === 4);
    for (const side of [here, there]) {
      side.accept(side.state.value.transfers.find(({ own }) => !own)!.id);
    }
    await flow(channel, () => [...states(here), ...states(there)].every(state => state === 'done'));
    expect([...states(here), ...states(there)]).toEqual(Array(4).fill('done'));
  });

  it('of one side go one after the other', async () => {
    here.send([file(bytes(100), 'eins'), file(bytes(100), 'zwei')]);
    await flow(channel, () => states(there).length === 1);
    expect(states()).toEqual(['offered', 'queued']);
    there.accept(received().id);
    await flow(channel, () => states(there).length === 2);
    expect(states()).toEqual(['done', 'offered']);
    there.decline(received().id);
    await both('declined');
  });

  it('fill the way out only so far that a cancellation comes through', async () => {
    await running();
    await both('done');
    expect(channel.mostBuffered).toBeGreaterThan(4 * chunkBytes);
    expect(channel.mostBuffered).toBeLessThan(33 * chunkBytes);
  });

  describe('end without a file', () => {
    it.each(['here', 'there'] as const)('when they are cancelled %s while they are offered', async side => {
      await offered();
      side === 'here' ? here.cancel(sent()) : there.cancel(received());
      await both('cancelled');
    });

    it.each(['here', 'there'] as const)('when they are cancelled %s in the middle, and the next one comes through', async side => {
      await running();
      side === 'here' ? here.cancel(sent()) : there.cancel(received());
      await both('cancelled');
      expect(received().content).toBeNull();
      const content = bytes(50_000);
      await offered(content);
      await arrives();
      expect(await same(received().content!, content)).toBe(true);
    });

    it('when they are cancelled before their turn', async () => {
      here.send([file(bytes(100), 'eins'), file(bytes(100), 'zwei')]);
      here.cancel(here.state.value.transfers[1]!);
      await nothingMore();
      expect(states(there)).toEqual(['offered']);
    });

    it('when a cancellation crosses the agreement', async () => {
      await offered();
      there.accept(received().id);
      here.cancel(sent());
      await both('cancelled');
      expect(chunks()).toEqual([]);
    });

    it('when a byte was changed on the way: both sides are told', async () => {
      await offered();
      there.accept(received().id);
      await both('failed: damaged', data => {
        if (data === chunks()[3]) {
          new Uint8Array(data as ArrayBuffer)[7]! ^= 1;
        }
        return data;
      });
      expect(received().content).toBeNull();
    });

    it.each([[99, 'less'], [101, 'more']])('when %d bytes come instead of 100: %s than announced', async count => {
      const id = 'forged-forged-forged';
      tell({ type: 'offer', id, name: 'x', size: 100 });
      await flow(channel, () => states(there).length === 1);
      there.accept(id);
      channel.send(bytes(count));
      tell({ type: 'complete', id, digest: 'a'.repeat(64) });
      await flow(channel, () => states(there)[0] === 'failed: damaged');
      expect(states(there)).toEqual(['failed: damaged']);
      expect(received().content).toBeNull();
    });

    it('when the connection breaks off; over another one the same file can be sent again', async () => {
      await running();
      channel.close();
      await both('failed: interrupted');
      [channel, back] = HeldChannel.pair();
      here.attach(channel);
      there.attach(back);
      here.again(sent());
      await both('offered');
      await arrives();
    });

    it('when the file cannot be read any more', async () => {
      const gone = file(bytes(100));
      gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as unknown as Blob;
      here.send([gone]);
      await both('offered');
      there.accept(received().id);
      await flow(channel, () => states(there)[0] === 'cancelled');
      expect([states(here), states(there)]).toEqual([['failed: unreadable'], ['cancelled']]);
    });
  });

  it('above the limit, or without content, are not even offered', () => {
    here.send([ofSize(largestFile + 1)]);
    expect(here.state.value).toMatchObject({ transfers: [], refused: { name: 'Film.mp4', why: 'too-large' } });
    here.send([ofSize(0)]);
    expect(here.state.value).toMatchObject({ transfers: [], refused: { why: 'empty' } });
    expect(channel.sent).toEqual([]);
    here.send([ofSize(largestFile)]);
    expect(here.state.value).toMatchObject({ refused: null, transfers: [{ state: 'offered' }] });
  });

  it('above the limit, or a second one at once, are declined whatever the other page believes', async () => {
    tell({ type: 'offer', id: 'large-large-large', name: 'x', size: largestFile + 1 });
    tell({ type: 'offer', id: 'first-first-first', name: 'x', size: 1 });
    tell({ type: 'offer', id: 'second-second-second', name: 'x', size: 1 });
    await nothingMore();
    expect(there.state.value.transfers.map(({ id }) => id)).toEqual(['first-first-first']);
    expect(back.sent.map(each => JSON.parse(each as string).type)).toEqual(['decline', 'decline']);
  });

  it('are received by nobody who has not agreed', async () => {
    await offered();
    channel.send(bytes(100));
    tell({ type: 'complete', id: sent().id, digest: 'a'.repeat(64) });
    await nothingMore();
    expect(received()).toMatchObject({ state: 'offered', moved: 0 });
  });

  it('cannot be agreed to by whoever offers them', async () => {
    await offered();
    tell({ type: 'accept', id: sent().id });
    await nothingMore();
    expect([states(here), states(there)]).toEqual([['offered'], ['offered']]);
  });

  it('are gone at the end, and what is still on its way means nothing', async () => {
    await running();
    there.stop();
    there.keepReceived();
    await nothingMore();
    expect([states(here), states(there)]).toEqual([['cancelled'], []]);
  });

  it('that were received can be saved after the end', async () => {
    await offered();
    await arrives();
    there.stop();
    there.keepReceived();
    expect(received().content!.size).toBe(received().size);
    expect(there.unsaved).toBe(true);
  });

  it.each([
    'no json', 'null', '7', '{}', '{"type":"offer"}', '{"type":"accept","id":7}', '{"type":"accept","id":"short"}',
    '{"type":"offer","id":"aaaaaaaaaaaaaaaa","name":"x","size":"1"}', '{"type":"offer","id":"aaaaaaaaaaaaaaaa","name":"x","size":-1}',
    '{"type":"offer","id":"aaaaaaaaaaaaaaaa","name":"x","size":0.5}', '{"type":"offer","id":"aaaaaaaaaaaaaaaa","name":7,"size":1}',
    '{"type":"offer","id":"aaaaaaaaaaaaaaaa","name":"x","size":1e300}', '{"type":"complete","id":"aaaaaaaaaaaaaaaa","digest":"g"}',
    '{"type":"received","id":"aaaaaaaaaaaaaaaa"}', `{"type":"offer","id":"aaaaaaaaaaaaaaaa","size":1,"name":"${'x'.repeat(5_000)}"}`,
  ])('mean nothing in a message like %s', text => {
    expect(readFileMessage(text)).toBeNull();
  });
});
