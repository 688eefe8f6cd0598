import { boundary, called, described, formOf, formType, type Hostile } from "./hostile";

const pages = "/ /sign-in /plan /confirm?token=x /me /me/interviews/new /w/x /feedback/x /nothing".split(" ");
const origins = ["https://evil.example", "null", "", "javascript:0", "http://", "not an origin", "file://"];

const post = (name: string, headers: Record<string, string>, body: string, status: number[], path = "/sign-in") => ({
  ...{ name, method: "POST", path, headers, body, status },
});

/** What other sites make a browser send, and what says nothing of where it comes from. */
export function foreignForms(action: string): Hostile[] {
  const form = described(`{"id":"${action}","bound":"$@1"}`);
  const call = { ...formType, "next-action": action };
  const put = { method: "PUT", path: "/api/live/debrief", body: "{}", status: [403] };
  return [
    ...pages.flatMap((path) => [
      post(`a form from nowhere to ${path}`, formType, form, [403], path),
      post(`a call from nowhere to ${path}`, call, called(), [403], path),
      ...origins.flatMap((origin) => [
        post(`a form from “${origin}” to ${path}`, { ...formType, origin }, form, [403], path),
        post(`a call from “${origin}” to ${path}`, { ...call, origin }, called(), [403], path),
      ]),
    ]),
    ...origins.map((origin) => ({ ...put, name: `a script of “${origin}”`, headers: { origin } })),
    { ...put, name: "a script from nowhere" },
  ];
}

/** Arguments that no form of ours sends: references into what is not there, and shapes that cost time. */
const oddArguments = [
  ...["", "[", "{}", "null", "[]", "[1,2,3,4]", '[{"a":"$K2"}]', '[{"then":"$@1"}]', '["$undefine"]'],
  ...[
    "$F1",
    "$h1",
    "$@1",
    "$1",
    "$Q1",
    "$W1",
    "$i1",
    "$B1",
    "$A1",
    "$R1",
    "$r1",
    "$x1",
    "$n99",
    "$n1e9",
    "$D",
    "$T",
  ].map((reference) => `["${reference}"]`),
  '["$1:__proto__:x"]',
  `[${"{},".repeat(2_000)}{}]`,
  `[${'"$1",'.repeat(2_000)}"$1"]`,
  "[".repeat(20_000),
  `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
];

/** Forms from here that are none: `ours` is the server's own origin, `action` one of its actions. */
export function malformedForms(ours: string, action: string): Hostile[] {
  const form = { ...formType, origin: ours };
  const call = { ...form, "next-action": action };
  const text = { origin: ours, "content-type": "text/plain;charset=UTF-8", "next-action": action };
  const as = (type: string, headers: Record<string, string> = form) => ({ ...headers, "content-type": type });
  const good = `{"id":"${action}","bound":"$@1"}`;
  const short = (value: string) => value.slice(0, 40);
  const headed = (head: string, value = "x") => `--${boundary}\r\n${head}\r\n\r\n${value}\r\n`;

  const descriptions = ["", "{", "null", "1", "[]", "{}", `{"id":"${action}"}`, `{"bound":null,"id":"${action}"}`];
  const boundElsewhere = ["$@2", "$F1", "$1", ""].map((bound) => `{"id":"${action}","bound":"${bound}"}`);
  const unknown = ["0".repeat(42), "f".repeat(42)];
  const noIds = ["", "x", "toString", "__proto__", "constructor", "../../x", "%00", action.slice(1), `${action}0`];
  const three = ["1", "2", "3"].flatMap((n): [string, string][] => [
    [`$ACTION_REF_${n}`, ""],
    [`$ACTION_${n}:0`, good],
    [`$ACTION_${n}:1`, "[{}]"],
  ]);

  return [
    ...[...descriptions, ...boundElsewhere].map((value) => post(`the action ${value}`, form, described(value), [400])),
    ...oddArguments.flatMap((value) => [
      post(`a form bound to ${short(value)}`, form, described(good, value), [400]),
      post(`a call with ${short(value)}`, call, called(value), [400]),
      post(`a text with ${short(value)}`, text, value, [400]),
    ]),
    ...unknown.flatMap((id) => [
      post(`a form for ${id}`, form, described(`{"id":"${id}","bound":"$@1"}`), [409]),
      post(`a button for ${id}`, form, formOf([`$ACTION_ID_${id}`, ""]), [409]),
      post(`a call of ${id}`, { ...call, "next-action": id }, called(), [404]),
    ]),
    ...noIds.flatMap((id) => [
      post(`a button for “${id}”`, form, formOf([`$ACTION_ID_${id}`, ""]), [400, 409]),
      post(`a call of “${id}”`, { ...call, "next-action": id }, called(), [404]),
    ]),
    ...["/", "/me", "/me/interviews/x", "/nothing"].map((path) =>
      post(`a form sent to ${path}, which does not have its action`, form, described(good), [409], path),
    ),
    post("a form without an action", form, formOf(["email", "a@b.example"]), [400]),
    post("a form without anything", form, `--${boundary}--\r\n`, [400]),
    post("an empty form", form, "", [400]),
    post("a call without a body", call, "", [400]),
    post("half a form", form, described(good).slice(0, -30), [400]),
    post("a form of another boundary", as("multipart/form-data; boundary=x"), described(good), [400]),
    post("a form without a boundary", as("multipart/form-data"), described(good), [400]),
    post("a form of a related type", as("multipart/form-data2; boundary=x"), described(good), [400]),
    post("a form of two boundaries", as(`${formType["content-type"]}; boundary=x`), described(good), [400]),
    post("a packed form", { ...form, "content-encoding": "gzip" }, "\x1f\x8b\x08", [400]),
    post("no form but an address", as("application/x-www-form-urlencoded"), "a=b", [400]),
    post("a call with an address", as("application/x-www-form-urlencoded", call), "a=b", [400]),
    post("no form but JSON", as("application/json"), "{}", [400]),
    post("a call with JSON", as("application/json", call), "[{}]", [400]),
    post("a form of no type", { origin: ours }, "x", [400]),
    post("three actions", form, formOf(...three), [400]),
    post("one action described twice", form, described(good, "[{}]", ["$ACTION_1:0", good]), [400]),
    post("an action of no name", form, formOf(["$ACTION_REF_", ""], ["$ACTION_:0", good]), [400]),
    post(
      "arguments in a file",
      call,
      `${headed('Content-Disposition: form-data; name="0"; filename="x"', "[{}]")}--${boundary}--\r\n`,
      [400],
    ),
    post(
      "a part in base64",
      call,
      `${headed('Content-Disposition: form-data; name="1_x"; filename="x"\r\nContent-Transfer-Encoding: base64')}${called()}`,
      [400],
    ),
    post("a part without a name", form, `${headed("Content-Disposition: form-data")}${described(good)}`, [400]),
    post("a part without a head", form, `${headed("")}${described(good)}`, [400]),
    post("arguments twice", call, called('[{},"$K1"]', ["0", '[{},"$K1"]']), [400]),
    post("arguments elsewhere", call, called('["$@1"]', ["1", '[{},"$K1"]']), [400]),
  ];
}
