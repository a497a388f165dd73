// What a signaling server that wants to listen would do: it answers the doctor's offer itself, makes the patient an offer
// of its own, and passes on whatever goes over the two data channels. Here it sits in the patient's WebSocket.
(() => {
  const Original = window.WebSocket;

  class Middle {
    #work = Promise.resolve();

    constructor(toDoctor, toPatient) {
      this.doctor = new RTCPeerConnection();
      this.patient = new RTCPeerConnection();
      this.doctor.onicecandidate = ({ candidate }) => toDoctor('candidate', { candidate });
      this.patient.onicecandidate = ({ candidate }) => toPatient('candidate', { candidate });
      this.toDoctor = toDoctor;
      this.toPatient = toPatient;
      const [one, other] = [this.doctor, this.patient].map(end => end.createDataChannel('control', { negotiated: true, id: 0 }));
      pass(one, other);
      pass(other, one);
    }

    offered(offer) {
      this.#inOrder(async () => {
        await this.doctor.setRemoteDescription(offer);
        this.doctor.getTransceivers().forEach(transceiver => (transceiver.direction = 'sendrecv'));
        await this.doctor.setLocalDescription();
        this.toDoctor('description', { description: this.doctor.localDescription.toJSON() });
        ['audio', 'video'].forEach(kind => this.patient.addTransceiver(kind));
        await this.patient.setLocalDescription();
        this.toPatient('description', { description: this.patient.localDescription.toJSON() });
      });
    }

    answered(answer) {
      this.#inOrder(() => this.patient.setRemoteDescription(answer));
    }

    candidate(end, candidate) {
      this.#inOrder(() => this[end].addIceCandidate(candidate ?? undefined));
    }

    #inOrder(step) {
      this.#work = this.#work.then(step);
    }
  }

  function pass(from, to) {
    const early = [];
    from.onmessage = ({ data }) => (to.readyState === 'open' ? to.send(data) : early.push(data));
    to.addEventListener('open', () => early.splice(0).forEach(data => to.send(data)));
  }

  window.WebSocket = class extends Original {
    #middles = new Map();
    #hear = () => {};

    set onmessage(handler) {
      this.#hear = handler;
      super.onmessage = event => {
        const message = JSON.parse(event.data);
        if (message.type === 'description') {
          this.#middle(message).offered(message.description);
        } else if (message.type === 'candidate') {
          this.#middle(message).candidate('doctor', message.candidate);
        } else {
          handler(event);
        }
      };
    }

    send(text) {
      const message = JSON.parse(text);
      if (message.type === 'description') {
        this.#middle(message).answered(message.description);
      } else if (message.type === 'candidate') {
        this.#middle(message).candidate('patient', message.candidate);
      } else {
        super.send(text);
      }
    }

    #middle({ room, connection }) {
      if (!this.#middles.has(connection)) {
        this.#middles.set(connection, new Middle(
          (type, what) => super.send(JSON.stringify({ type, room, connection, ...what })),
          (type, what) => this.#hear({ data: JSON.stringify({ type, room, connection, from: 'doctor', ...what }) }),
        ));
      }
      return this.#middles.get(connection);
    }
  };
})();
