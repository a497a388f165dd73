// Runs in every page before its own scripts: keeps hold of the page's peer connections, so that a test can ask what
// they really send, and waits for frames. Changes nothing that the page does.
(() => {
  const Original = window.RTCPeerConnection;
  if (!Original || window.systemTests) {
    return;
  }
  const connections = [];
  window.RTCPeerConnection = class RTCPeerConnection extends Original {
    constructor(...settings) {
      super(...settings);
      connections.push(this);
    }
  };

  /** What the page has sounded and shown outside of itself: a doctor in a consultation must notice none of it (R8). */
  const signs = { tones: 0, notifications: [] };
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    signs.tones++;
    return start.apply(this, when);
  };
  if (window.Notification) {
    window.Notification = class extends Notification {
      constructor(text, options) {
        super(text, options);
        signs.notifications.push(text);
      }
    };
  }

  const now = () => performance.timeOrigin + performance.now();
  const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

  /** Of 765: a camera that is off sends black; the false cameras' colours are far above. */
  const notBlack = 60;

  /** Whether a frame is shown within a third of a second. Counters would do, but Firefox does not count streams. */
  const frame = element =>
    Promise.race([new Promise(resolve => element.requestVideoFrameCallback(() => resolve(true))), pause(333)]);

  /** The brightest spot of the picture itself, whatever is laid over it. */
  function brightest(element) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 48];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(element, 0, 0, 64, 48);
    const { data } = context.getImageData(0, 0, 64, 48);
    return Math.max(...Array.from({ length: 64 * 48 }, (_, i) => data[4 * i] + data[4 * i + 1] + data[4 * i + 2]));
  }

  const buttonNamed = name => [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);

  const buttonThere = name =>
    new Promise(resolve => {
      const look = () => {
        const button = buttonNamed(name);
        if (button) {
          watching.disconnect();
          resolve(button);
        }
      };
      const watching = new MutationObserver(look);
      watching.observe(document.body, { childList: true, subtree: true });
      look();
    });

  const connected = () => connections.filter(({ connectionState }) => connectionState === 'connected');

  const video = label => document.querySelector(`video[aria-label="${label}"]`);

  async function stats() {
    const reports = await Promise.all(connections.map(connection => connection.getStats()));
    return reports.flatMap(report => [...report.values()]);
  }

  /** Sums over all connections that this page has had since it was loaded. */
  async function media() {
    const all = await stats();
    const sum = (type, kind, field) =>
      all.filter(entry => entry.type === type && entry.kind === kind).reduce((total, entry) => total + (entry[field] ?? 0), 0);
    return {
      audioBytesSent: sum('outbound-rtp', 'audio', 'bytesSent'),
      videoBytesSent: sum('outbound-rtp', 'video', 'bytesSent'),
      audioPacketsReceived: sum('inbound-rtp', 'audio', 'packetsReceived'),
    };
  }

  /** Of the connection in use, as counted since it began. */
  async function received() {
    const entries = [...(await connections.at(-1).getStats()).values()].filter(({ type }) => type === 'inbound-rtp');
    const of = kind => entries.find(entry => entry.kind === kind) ?? {};
    const [sound, picture] = [of('audio'), of('video')];
    return {
      at: performance.now(),
      packets: sound.packetsReceived ?? 0,
      lost: sound.packetsLost ?? 0,
      samples: sound.totalSamplesReceived ?? 0,
      concealed: (sound.concealedSamples ?? 0) - (sound.silentConcealedSamples ?? 0),
      frames: picture.framesDecoded ?? 0,
      bytes: (sound.bytesReceived ?? 0) + (picture.bytesReceived ?? 0),
      width: picture.frameWidth ?? 0,
      height: picture.frameHeight ?? 0,
    };
  }

  const kept = ['inbound-rtp', 'outbound-rtp', 'remote-inbound-rtp', 'candidate-pair', 'transport'];

  /** What the connections and the videos do now and a second later, for whoever looks for the cause of a failure. */
  async function standing() {
    const moment = async () => ({
      at: now(),
      connections: await Promise.all(connections.map(async connection => ({
        state: connection.connectionState,
        ice: connection.iceConnectionState,
        signaling: connection.signalingState,
        stats: [...(await connection.getStats()).values()].filter(({ type }) => kept.includes(type)),
      }))),
      videos: [...document.querySelectorAll('video')].map(element => ({
        label: element.ariaLabel,
        paused: element.paused,
        readyState: element.readyState,
        currentTime: element.currentTime,
        size: `${element.videoWidth}x${element.videoHeight}`,
        framesArrived: element.getVideoPlaybackQuality?.().totalVideoFrames,
        tracks: element.srcObject?.getTracks().map(({ kind, muted, enabled, readyState }) => ({ kind, muted, enabled, readyState })),
      })),
    });
    const first = await moment();
    await pause(1_000);
    return JSON.stringify([first, await moment()], null, 1);
  }

  async function until(reached) {
    const deadline = performance.now() + 15_000;
    for (let now = await media(); !reached(now); now = await media()) {
      if (performance.now() > deadline) {
        throw new Error(`After 15 s still ${JSON.stringify(now)}`);
      }
      await pause(50);
    }
  }

  window.systemTests = {
    media,
    standing,
    signs,
    connections: () => connections,

    /** Types of the two ends of each path in use, as in 'srflx-srflx', and the kinds of all candidates seen. */
    async paths() {
      const all = await stats();
      const byId = new Map(all.map(entry => [entry.id, entry]));
      const pairs = all
        .filter(entry => entry.type === 'transport' && entry.selectedCandidatePairId)
        .map(transport => byId.get(transport.selectedCandidatePairId))
        .concat(all.filter(entry => entry.type === 'candidate-pair' && entry.selected && entry.state === 'succeeded'))
        .filter(pair => pair);
      const type = id => byId.get(id)?.candidateType ?? 'unknown';
      return {
        used: [...new Set(pairs.map(pair => `${type(pair.localCandidateId)}-${type(pair.remoteCandidateId)}`))],
        local: [...new Set(all.filter(entry => entry.type === 'local-candidate').map(entry => entry.candidateType))],
      };
    },

    /** Sound and picture both go out; rejects when they do not for 15 s. */
    sending: () => until(({ audioBytesSent, videoBytesSent }) => audioBytesSent > 0 && videoBytesSent > 0),

    /** Rates of what comes in, over the given time. */
    async reception(milliseconds) {
      const before = await received();
      await pause(milliseconds);
      const after = await received();
      const seconds = (after.at - before.at) / 1_000;
      const more = name => after[name] - before[name];
      return {
        soundPackets: more('packets') / seconds,
        soundLost: more('lost') / Math.max(1, more('packets') + more('lost')),
        soundConcealed: more('concealed') / Math.max(1, more('samples')),
        frames: more('frames') / seconds,
        kilobits: (8 * more('bytes')) / 1_000 / seconds,
        width: after.width,
        height: after.height,
      };
    },

    /** More sound comes in than so far. */
    async hearing() {
      const before = (await media()).audioPacketsReceived;
      await until(({ audioPacketsReceived }) => audioPacketsReceived > before + 10);
    },

    /** Kinds of the tracks that go out, live and switched on. */
    outgoing: () =>
      connected()
        .flatMap(connection => connection.getSenders())
        .filter(({ track }) => track?.readyState === 'live' && track.enabled)
        .map(({ track }) => track.kind)
        .sort(),

    /** Clicks the button whenever it is there, until the page's status says so. */
    async clickUntil(name, status, patience) {
      const deadline = performance.now() + patience;
      while (!document.querySelector('[role=status]')?.textContent.includes(status)) {
        buttonNamed(name)?.click();
        await pause(20);
        if (performance.now() > deadline) {
          throw new Error(`The status is not "${status}", ${buttonNamed(name) ? 'although' : 'and'} "${name}" is ${buttonNamed(name) ? '' : 'not '}there`);
        }
      }
    },

    clickOnceThere: async name => (await buttonThere(name)).click(),

    /** Milliseconds from the button's appearance until sound or picture goes out. */
    async fromButtonToSending(name) {
      await buttonThere(name);
      const shown = now();
      await until(({ audioBytesSent, videoBytesSent }) => audioBytesSent + videoBytesSent > 0);
      return now() - shown;
    },

    /** Every STUN or TURN address that the page gave to a connection. */
    iceServers: () =>
      connections.flatMap(connection => connection.getConfiguration().iceServers ?? []).flatMap(({ urls }) => urls),

    now,

    /** @returns when the next frame of this video is shown, in milliseconds since 1970 */
    nextFrame: label =>
      new Promise(resolve => {
        const look = () => {
          const element = video(label);
          if (element) {
            element.requestVideoFrameCallback(() => resolve(now()));
          } else {
            requestAnimationFrame(look);
          }
        };
        look();
      }),

    width: label => video(label)?.videoWidth,

    /** As when somebody ends it by the browser's own bar. */
    endOutgoingVideo() {
      const { track } = connected().flatMap(connection => connection.getSenders()).find(({ track }) => track?.kind === 'video');
      track.stop();
      track.dispatchEvent(new Event('ended'));
    },

    /** From now on every frame of this video is noted. */
    noteFrames(label) {
      const element = video(label);
      const noted = (window.systemTests.noted = [performance.now()]);
      const note = at => {
        if (window.systemTests.noted === noted) {
          noted.push(at);
          element.requestVideoFrameCallback(note);
        }
      };
      element.requestVideoFrameCallback(note);
    },

    /** Of the frames noted so far: how many in a second, and the longest time without one in milliseconds. */
    framesNoted() {
      const noted = [...window.systemTests.noted, performance.now()];
      const gaps = noted.slice(1).map((at, i) => at - noted[i]);
      return { perSecond: ((noted.length - 2) * 1_000) / (noted.at(-1) - noted[0]), longestGap: Math.max(...gaps) };
    },

    /** From now on the longest time without a frame of this video is kept. */
    watchPauses(label) {
      const watched = { last: now(), longest: { from: now(), until: now() } };
      window.systemTests.pauses = watched;
      const look = () => {
        const element = video(label);
        if (window.systemTests.pauses !== watched) {
          return;
        }
        if (!element) {
          requestAnimationFrame(look);
          return;
        }
        element.requestVideoFrameCallback(() => {
          const at = now();
          if (at - watched.last > watched.longest.until - watched.longest.from) {
            watched.longest = { from: watched.last, until: at };
          }
          watched.last = at;
          look();
        });
      };
      look();
    },

    /** Five frames are shown from now on, none of them black; rejects when they are not within `patience` ms. */
    async moving(label, patience) {
      const deadline = performance.now() + patience;
      for (let seen = 0; seen < 5; ) {
        const element = video(label);
        if (element?.checkVisibility() && (await frame(element)) && brightest(element) > notBlack) {
          seen++;
        } else {
          await pause(20);
        }
        if (performance.now() > deadline) {
          throw new Error(`${label}: ${seen} frames that are not black in ${patience} ms`);
        }
      }
    },
  };
})();
