import { afterEach, expect, test, vi } from "vitest";
import { sendForm } from "@/app/_ui/send-form";

/** A browser that only sends, and remembers how long each request may take, by the signal that it was given. */
function browser() {
  const sent: (AbortSignal | null)[] = [];
  const own: typeof fetch = async (_to, init) => {
    sent.push(init?.signal ?? null);
    return new Response();
  };
  vi.stubGlobal("window", { fetch: own });
  vi.stubGlobal("navigator", { onLine: true });
  return { sent, own };
}

const limits = () => {
  const asked: number[] = [];
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    asked.push(ms);
    return timeout(ms);
  });
  return asked;
};

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

const press = async () => void (await window.fetch("/me", { headers: { "next-action": "a" } }));

const text = new FormData();
const file = new FormData();
file.set("file", new File(["name\nAmara"], "people.csv"));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("Two forms that are sent at once leave the page its own way to send, and a file the time that it needs", async () => {
  const { own, sent } = browser();
  const asked = limits();
  const [firstGate, secondGate] = [gate(), gate()];
  const first = sendForm(
    text,
    () => firstGate.passed,
    () => {},
  );
  const second = sendForm(
    text,
    () => secondGate.passed,
    () => {},
  );
  firstGate.open();
  secondGate.open();
  await Promise.all([first, second]);
  expect(window.fetch).toBe(own);
  await sendForm(file, press, () => {});
  expect(asked).toEqual([90_000]);
  await window.fetch("/me");
  expect(sent.map((signal) => signal !== null)).toEqual([true, false]);
});

test("A form that is sent while a file is on its way does not shorten that file's time", async () => {
  const { own } = browser();
  const asked = limits();
  const firstGate = gate();
  const first = sendForm(
    text,
    () => firstGate.passed,
    () => {},
  );
  const second = sendForm(file, press, () => {});
  await second;
  firstGate.open();
  await first;
  expect(asked).toEqual([90_000]);
  expect(window.fetch).toBe(own);
});

test("Everything thrown becomes a sentence beside the text, even a value that is no error", async () => {
  browser();
  for (const thrown of ["a word", undefined, { code: 1 }, new TypeError("Failed to fetch")]) {
    const form = new FormData();
    form.set("note", "Thank you");
    const state = await sendForm(
      form,
      () => Promise.reject(thrown),
      () => {},
    );
    expect(state.message).toContain("Your text is still here.");
    expect(state.submitted).toEqual({ note: "Thank you" });
  }
});

test("Only a form that was sent while the browser was offline is said to be unsent", async () => {
  const line = { onLine: false };
  browser();
  vi.stubGlobal("navigator", line);
  const fail = async () => {
    line.onLine = false;
    throw new TypeError("Failed to fetch");
  };
  const before = await sendForm(text, fail, () => {});
  expect(before.message).toContain("nothing was sent");
  line.onLine = true;
  const meanwhile = await sendForm(text, fail, () => {});
  expect(meanwhile.message).toMatch(/^You are offline/);
  expect(meanwhile.message).not.toContain("nothing was sent");
  expect(meanwhile.message).toContain("may or may not be saved");
});
