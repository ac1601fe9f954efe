/**
 * Loaded before the program of every child (`node -r`): the channel to the launcher closes when the launcher is gone,
 * however it went, and then the child ends too. A program that listens for that itself drains as it likes.
 */
const GRACE_MS = 10_000;

process.once('disconnect', () => {
  if (process.listenerCount('disconnect') === 0) process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});
// The listener would keep alive a program that is done.
process.channel?.unref();

export {};
