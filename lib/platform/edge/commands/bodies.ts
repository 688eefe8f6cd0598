import type { IncomingMessage } from "node:http";
import { formBoundary, hasPlainFormParts } from "../rules/action-requests";
import { hasBody } from "../rules/requests";

/** Reads a whole body, up to a number of bytes (else null), and puts it back for its next reader. Does nothing if the sender leaves. */
export function readBody(request: IncomingMessage, maxBytes: number, then: (body: Buffer | null) => unknown) {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const onReadable = () => {
    for (let chunk: Uint8Array | null = request.read(); chunk; chunk = request.read()) {
      chunks.push(chunk);
      bytes += chunk.length;
    }
    if (bytes <= maxBytes && !request.complete) return;
    request.off("readable", onReadable);
    const body = bytes > maxBytes ? null : Buffer.concat(chunks);
    // This must happen in the same tick, before the stream records that everything has been read.
    if (body?.length) request.unshift(body);
    then(body);
  };
  request.on("readable", onReadable);
}

export async function formIn({ headers }: IncomingMessage, body: Buffer): Promise<FormData | null> {
  const type = headers["content-type"] ?? "";
  const boundary = formBoundary(type);
  if (!boundary || !hasPlainFormParts(body, boundary)) return null;
  return new Response(body as unknown as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
}

/** In bytes: more than a person sends by mistake. */
const maxDroppedBytes = 20_000_000;

/** A browser reads no answer while it is still sending. So the body of a refused request is first read to its end, and dropped. */
export function afterBody(request: IncomingMessage, then: () => unknown) {
  if (request.complete || !hasBody({ method: "", url: "", headers: request.headers })) return then();
  let dropped = 0;
  const drop = (chunk: Uint8Array) => {
    dropped += chunk.length;
    if (dropped <= maxDroppedBytes) return;
    request.off("data", drop).off("end", then);
    then();
  };
  request.on("data", drop).on("end", then).resume();
}
