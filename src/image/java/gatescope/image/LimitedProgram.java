package gatescope.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program under way; one that takes too long is ended, with all that it has started. */
final class LimitedProgram implements AutoCloseable {
  private final List<String> command;
  private final Duration limit;
  private final Process process;
  private final CompletableFuture<Process> end;

  LimitedProgram(ProcessBuilder program, Duration limit) throws IOException {
    this.limit = limit;
    command = program.command();
    process = program.redirectErrorStream(true).start();
    end = process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    end.exceptionally(
        late -> {
          kill();
          return process;
        });
  }

  /** What it prints, line by line; there are no more when it has ended or was ended. */
  BufferedReader lines() {
    return process.inputReader();
  }

  /** Waits for its end; fails with what it printed. */
  String output() throws IOException, InterruptedException {
    String printed = new String(process.getInputStream().readAllBytes());
    int code = process.waitFor();
    if (end.isCompletedExceptionally()) {
      throw failure("took more than " + limit.toSeconds() + " seconds and was ended: " + printed);
    }
    if (code != 0) {
      throw failure("ended with " + code + ": " + printed);
    }
    return printed;
  }

  IOException failure(String what) {
    return new IOException(command + " " + what);
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly(); // which leaves to be read what was printed
  }

  @Override
  public void close() throws InterruptedException {
    kill();
    process.waitFor(1, TimeUnit.MINUTES);
  }
}
