// Loaded into each server that a start runs. If the start is killed, the channel between them closes, and the server ends too. A connection
// that is never idle delays this only for a limited time.
process.on("disconnect", () => {
  setTimeout(() => process.exit(1), 8_000);
  process.kill(process.pid, "SIGTERM");
});
