import { AsyncLocalStorage } from "node:async_hooks";
import { Server, ServerResponse } from "node:http";

/** For the hostile bodies: given to a portal with --import, an answer says in X-Reached that our own code read the form. */
const asked = new AsyncLocalStorage();

const { emit } = Server.prototype;
Server.prototype.emit = function emitAsked(event, ...given) {
  return event === "request" ? asked.run({}, () => emit.call(this, event, ...given)) : emit.call(this, event, ...given);
};

for (const way of ["get", "getAll"]) {
  const read = FormData.prototype[way];
  FormData.prototype[way] = function readMarked(name) {
    const request = asked.getStore();
    // What the framework itself reads is called so.
    if (request && !/^(\$ACTION|\d|_)/.test(String(name))) request.reached = true;
    return read.call(this, name);
  };
}

const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function writeMarked(...given) {
  if (asked.getStore()?.reached && !this.headersSent) this.setHeader("X-Reached", "1");
  return writeHead.apply(this, given);
};
