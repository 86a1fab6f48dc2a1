package gatescope.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.Phase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private final Bench bench = new Bench();
  private final EventLog log = bench.model().events();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private List<String> keys() {
    return log.events().stream().map(event -> event.notice().key()).toList();
  }

  @Test
  void tellsOfARunThatLearns() {
    bench.model().settings().epochs().set(4);
    bench.model().settings().learningRate().set(0.02);
    bench.open("counting").finish();
    assertEquals("eventFinished", keys().get(0));
    assertTrue(keys().contains("event_2"), "did not beat pairs: " + keys());
    assertEquals(1, keys().stream().filter("event_2"::equals).count());
    assertTrue(log.events().size() <= 12);
    log.events().forEach(event -> Sentences.check(event.notice()));
    List<Long> steps = log.events().stream().map(EventLog.Event::step).toList();
    List<Long> sorted = steps.stream().sorted((a, b) -> Long.compare(b, a)).toList();
    assertEquals(sorted, steps, "newest first");
  }

  @Test
  void startsOverWithTheNextRun() {
    bench.open("counting").finish();
    assertTrue(keys().contains("eventFinished"));
    bench.trainOn();
    assertTrue(!keys().contains("eventFinished"), "still there: " + keys());
    bench.model().training().stop();
    bench.untilPhase(Phase::isOver);
    assertEquals("eventStopped", keys().get(0));
    bench.open("nested");
    assertEquals(List.of(), keys());
  }

  @Test
  void saysWhyARunFailed() {
    bench.model().settings().learningRate().textProperty().set("10");
    bench.model().settings().clip().textProperty().set("1000000");
    bench.open("keys").finish();
    assertEquals("failureDiverged", keys().get(0));
  }
}
