import type { Metadata } from "next";
import Link from "next/link";

export const metadata: Metadata = { title: { absolute: "Followthrough: what to do after a job interview" } };

export default function Landing() {
  return (
    <>
      <h1>After the interview, know what to do and when.</h1>
      <p className="acts sec">
        <Link className="btn primary" href="/plan" prefetch={false}>
          Plan without an account
        </Link>
        <Link className="btn" href="/sign-in" prefetch={false}>
          Sign in
        </Link>
      </p>
    </>
  );
}
