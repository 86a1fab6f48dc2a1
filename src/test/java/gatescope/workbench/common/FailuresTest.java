package gatescope.workbench.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A failure becomes the sentence that helps, and what nobody foresaw is in the log. */
class FailuresTest {
  private static final Notice FULL = Notice.of("probeMemory");

  private final Logger log = Logger.getLogger("gatescope.workbench");
  private final List<Throwable> logged = new ArrayList<>();
  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    log.addHandler(ear);
    log.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    log.removeHandler(ear);
    log.setUseParentHandlers(true);
  }

  @Test
  void whatTheUserCanMendIsSaidAsItIs() {
    Notice notice = Notice.of("labNoModel");
    assertSame(notice, Failures.notice(new NoticeException(notice), FULL));
    assertEquals(List.of(), logged);
  }

  @Test
  void aFullMemoryHasTheSentenceOfTheWork() {
    OutOfMemoryError full = new OutOfMemoryError("Java heap space");
    assertSame(FULL, Failures.notice(full, FULL));
    assertEquals("workMemory", Failures.notice(full).key());
    assertEquals(List.of(full, full), logged);
  }

  @Test
  void anythingElseIsLoggedAndSaidInShort() {
    Exception odd = new IllegalStateException("odd");
    Notice notice = Failures.notice(odd, FULL);
    assertEquals("failureInternal", notice.key());
    assertEquals(List.of(odd.toString()), notice.arguments());
    assertEquals(List.of(odd), logged);
  }

  @Test
  void noOtherPlaceMakesASentenceOfItsOwn() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/gatescope/workbench"))) {
      List<String> places = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains("failureInternal")) {
          places.add(file.getFileName().toString());
        }
      }
      assertEquals(List.of("Failures.java"), places);
    }
  }

  @Test
  void workThatWasCancelledIsNotLogged() {
    Failures.notice(new CancellationException(), FULL);
    assertEquals(List.of(), logged);
  }
}
