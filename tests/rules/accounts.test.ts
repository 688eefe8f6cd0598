import { expect, test } from "vitest";
import { saveProfileInput, signInCodeInput, welcomeNewcomerInput } from "@/lib/people/accounts/input";
import { deviceLabel, ownPath } from "@/lib/people/accounts/rules";

test("After signing in one reaches a path of our own and nothing else", () => {
  for (const path of ["/me", "/me/interviews?state=live", "/w/0190/desk", "/plan?starts=2026-09-18T16:00"])
    expect(ownPath(path)).toBe(path);
  for (const evil of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/ /evil.example",
    "javascript:alert(1)",
    "me",
    "",
    `/${"a".repeat(2_001)}`,
    "/api/cron/reminders",
    "/sign-in",
    "/confirm?token=x",
    ["/me/interviews"],
    undefined,
    null,
  ])
    expect(ownPath(evil), String(evil)).toBe("/me");
});

test("A session is labelled by its browser and its machine", () => {
  const windows =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";
  expect(deviceLabel(windows)).toBe("Chrome on Windows");
  expect(deviceLabel(`${windows} Edg/141.0`)).toBe("Edge on Windows");
  expect(
    deviceLabel(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    ),
  ).toBe("Safari on iPhone");
  expect(deviceLabel("Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0")).toBe(
    "Firefox on Android",
  );
  expect(
    deviceLabel(
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
    ),
  ).toBe("Safari on Mac");
  expect(deviceLabel("curl/8")).toBe("A browser");
});

test("A code is accepted as people type it", () => {
  for (const typed of ["12345678", " 1234 5678 ", "1234-5678", "1234–5678"])
    expect(signInCodeInput.parse({ code: typed })).toEqual({ code: "12345678" });
  for (const typed of ["1234567", "123456789", "1234567a", ""])
    expect(signInCodeInput.safeParse({ code: typed }).success, typed).toBe(false);
});

test("Names are letters of any script on one line", () => {
  const name = (typed: string) => welcomeNewcomerInput.safeParse({ name: typed, zone: "UTC" }).data?.name;
  expect(name(" \n Amara   Okafor ")).toBe("Amara Okafor");
  for (const good of ["Zoë", "李雷", "O’Neill-Smith", "علی", "J. R."]) expect(name(good)).toBe(good);
  for (const bad of ["", "   ", "a".repeat(101), "<b>x</b>", "a\u202eb", "a\nb", "a@b.example"])
    expect(name(bad), bad).toBe(undefined);
});

test("An unknown zone and an unknown hour are named beside their field", () => {
  const faulty = saveProfileInput.safeParse({ name: "A", zone: "Mars/Olympus", quietFrom: "25:00", quietTo: "08:00" });
  expect(faulty.error?.issues.map((issue) => issue.path[0])).toEqual(["zone", "quietFrom"]);
});
