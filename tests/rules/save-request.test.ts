import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SaveError, sendSave } from "@/app/_ui/save-request";

/** Answers with what is asked for: the status, and the text as the body. */
const server = createServer((request, response) => {
  let text = "";
  request.on("data", (part) => {
    text += part;
  });
  request.on("end", () => {
    const { status, body } = JSON.parse(text);
    if (status === 0) return request.socket.destroy();
    response.writeHead(status, { method: request.method }).end(body);
  });
});
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

beforeAll(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening)));
afterAll(() => new Promise<void>((closed) => void server.close(() => closed())));

const save = (status: number, body: string) => sendSave(address(), { status, body });
const failed = (status: number, body: string) =>
  save(status, body).then(
    () => null,
    (fault: unknown) => fault as SaveError,
  );

test("A saved text is answered with its next version, and with what to look at", async () => {
  expect(await save(200, '{"version":3}')).toEqual({ version: 3 });
  expect(await save(200, '{"version":3,"sentence":"A name is missing."}')).toEqual({
    version: 3,
    sentence: "A name is missing.",
  });
});

test("A refusal has the server's own sentence, and trying the same again does not help", async () => {
  const fault = await failed(422, '{"sentence":"This was sent already."}');
  expect(fault).toBeInstanceOf(SaveError);
  expect([fault?.message, fault?.status, fault?.isConflict, fault?.mayRetry]).toEqual([
    "This was sent already.",
    422,
    false,
    false,
  ]);
});

test("A conflict has both what the other window saved and its version", async () => {
  const fault = await failed(409, '{"sentence":"Changed.","theirs":{"body":"Hello"},"version":7}');
  expect([fault?.isConflict, fault?.mayRetry]).toEqual([true, false]);
  expect(fault?.answer).toEqual({ sentence: "Changed.", theirs: { body: "Hello" }, version: 7 });
});

test("A fault of the server, and an answer that never came, are worth another try", async () => {
  const broken = await failed(502, "<html>Bad gateway</html>");
  expect([broken?.message, broken?.mayRetry]).toEqual(["This could not be saved.", true]);
  const silent = await failed(0, "");
  expect([silent?.message, silent?.status, silent?.mayRetry]).toEqual([
    "We could not reach Followthrough. Your text is still here.",
    0,
    true,
  ]);
});

test("An answer without a version is no saved text", async () => {
  for (const body of ["", "{}", "nonsense"]) expect((await failed(200, body))?.status).toBe(200);
});
