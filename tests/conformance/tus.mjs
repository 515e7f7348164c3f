// Sends a file as a page would, by a tus client that is not ours: cut after each few parts, and resumed. Tells how it went in
// one line of JSON. Arguments: endpoint, bearer token, subject, file, name, bytes of a part.
import { createReadStream, statSync } from "node:fs";
import * as tus from "tus-js-client";

const [endpoint, token, subjectId, path, filename, chunk] = process.argv.slice(2);
const uploadSize = statSync(path).size;
let url = null;
let cuts = 0;
let sent = 0;

/** Sends from where the server is, and stops after so many bytes. */
const run = (most) =>
  new Promise((resolve, reject) => {
    const upload = new tus.Upload(createReadStream(path), {
      endpoint,
      uploadUrl: url,
      uploadSize,
      chunkSize: Number(chunk),
      headers: { Authorization: `Bearer ${token}` },
      metadata: { filename, subjectId },
      retryDelays: null,
      onUploadUrlAvailable: () => {
        url = upload.url;
      },
      onChunkComplete: (_, accepted) => {
        sent = accepted;
        if (accepted < uploadSize && accepted >= most) {
          cuts += 1;
          upload.abort().then(() => resolve(false), reject);
        }
      },
      onError: reject,
      onSuccess: () => resolve(true),
    });
    upload.start();
  });

for (let most = uploadSize / 4; !(await run(most)); most = sent + uploadSize / 4);

// What is given up is gone.
const dropped = await new Promise((resolve, reject) => {
  const upload = new tus.Upload(Buffer.from("%PDF-1.7 never whole"), {
    endpoint,
    chunkSize: 5,
    headers: { Authorization: `Bearer ${token}` },
    metadata: { filename, subjectId },
    retryDelays: null,
    onChunkComplete: () => upload.abort(true).then(() => resolve(upload.url), reject),
    onError: reject,
    onSuccess: () => reject(new Error("it was not to succeed")),
  });
  upload.start();
});
const asked = await fetch(dropped, {
  method: "HEAD",
  headers: { Authorization: `Bearer ${token}`, "Tus-Resumable": "1.0.0" },
});
console.log(JSON.stringify({ url, cuts, dropped: asked.status }));
