import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ReportBook } from './report-book';
import { Memory } from './stage';

describe('report book', () => {
  let storage: Storage;
  beforeEach(() => (storage = new Memory()));

  it('repeats what was not acknowledged, in order, with the same ids', () => {
    const send = vi.fn(() => false);
    const book = new ReportBook(send, storage);
    book.report('room', 'started');
    book.report('room', 'ended');
    book.repeat();
    const events = send.mock.calls.map(([report]: any[]) => `${report.event} ${report.id}`);
    expect(events.slice(2)).toEqual(events.slice(0, 2));
  });

  it('forgets what is safe', () => {
    const sent: string[] = [];
    const book = new ReportBook(report => sent.push(report.id) > 0, storage);
    book.report('room', 'ended');
    book.acknowledged(sent[0]!);
    book.repeat();
    expect(sent).toHaveLength(1);
  });

  it('survives a reload of the page', () => {
    new ReportBook(() => false, storage).report('room', 'ended');
    const send = vi.fn(() => true);
    new ReportBook(send, storage).repeat();
    expect(send).toHaveBeenCalledOnce();
  });
});
