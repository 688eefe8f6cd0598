import { type IncomingHttpHeaders, request } from "node:http";

export type Hostile = {
  name: string;
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Sent in pieces, without saying how long it is. */
  chunked?: boolean;
  /** What it is answered; nothing here is answered 5xx. */
  status: number[];
};

export type Came = { status: number; headers: IncomingHttpHeaders; body: string };

export const boundary = "----hostile";
export const formType = { "content-type": `multipart/form-data; boundary=${boundary}` };

const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** A form's body as a browser writes it. */
export const formOf = (...fields: [name: string, value: string][]) =>
  `${fields.map(([name, value]) => part(name, value)).join("")}--${boundary}--\r\n`;

/** A form without script, as its hidden fields name the action. */
export const described = (value: string, bound = "[{}]", ...fields: [string, string][]) =>
  formOf(["$ACTION_REF_1", ""], ["$ACTION_1:0", value], ["$ACTION_1:1", bound], ...fields);

/** A form that a script sends: its arguments are a state and the form. */
export const called = (value = '[{},"$K1"]', ...fields: [string, string][]) =>
  formOf(["_1_email", "a@b.example"], ...fields, ["0", value]);

type Sent = Omit<Hostile, "name" | "status">;

/** Sends one request unchanged, and reads the whole answer. `fetch` would correct some of them. */
export function sent(url: string, { method = "GET", path = "/", headers = {}, body, chunked }: Sent) {
  const { hostname, port } = new URL(url);
  return new Promise<Came>((done, fail) => {
    const length: Record<string, string> =
      body === undefined || chunked ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const asked = request(
      { hostname, port, method, path, headers: { connection: "close", ...length, ...headers }, timeout: 30_000 },
      (answer) => {
        const parts: Uint8Array[] = [];
        answer.on("data", (chunk) => parts.push(chunk));
        answer.on("error", fail);
        answer.on("end", () =>
          done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts).toString() }),
        );
      },
    );
    asked.on("error", fail);
    asked.on("timeout", () => asked.destroy(new Error("No answer came.")));
    if (body === undefined) asked.end();
    else if (!chunked) asked.end(body);
    else {
      const whole = new Uint8Array(Buffer.from(body as string));
      for (let at = 0; at < whole.length; at += 16_000) asked.write(whole.subarray(at, at + 16_000));
      asked.end();
    }
  });
}
