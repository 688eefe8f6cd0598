import { expect, test } from "vitest";
import { deliveryVerdict, hostTroubleOf, mailAlarm } from "@/lib/mail/sending/rules";

test("Not now is the host's trouble before a recipient is named, and the e-mail's own afterwards", () => {
  for (const command of ["CONN", "EHLO", "HELO", "STARTTLS", "MAIL FROM"])
    expect(deliveryVerdict({ responseCode: 451, command }, "nobody"), command).toBe("host away");
  for (const command of ["RCPT TO", "DATA"])
    expect(deliveryVerdict({ responseCode: 451, command }, "the server"), command).toBe("later");
  expect(deliveryVerdict({ responseCode: 421, command: "RCPT TO" }, "the server")).toBe("host away");
});

test("A certificate that is not the host's own is told apart from a host that does not answer", () => {
  for (const originalCode of [
    ...["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
    ...["ERR_TLS_CERT_ALTNAME_INVALID", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ])
    expect(deliveryVerdict({ code: "ESOCKET", originalCode, command: "CONN" }, "nobody")).toBe("bad certificate");
  for (const originalCode of ["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND", undefined])
    expect(deliveryVerdict({ code: "ESOCKET", originalCode, command: "CONN" }, "nobody")).toBe("host away");
});

test("The gravest trouble counts, and an alarm about a host that is away waits for two minutes", () => {
  expect(hostTroubleOf(["sent", "host away", "locked out", "later"])).toBe("locked out");
  expect(hostTroubleOf(["host away", "bad certificate"])).toBe("bad certificate");
  expect(hostTroubleOf(["sent", "later"])).toBeNull();
  expect(mailAlarm("host away", 119_000)).toBeNull();
  expect(mailAlarm("host away", 120_000)).toMatch(/does not answer/);
  expect(mailAlarm("bad certificate", 0)).toMatch(/certificate/);
  expect(mailAlarm("locked out", 0)).toMatch(/credentials/);
  expect(mailAlarm(null, 9_000_000)).toBeNull();
});
