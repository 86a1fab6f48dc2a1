package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TeamTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void everyPartRunsOncePerRound(int workers) {
    AtomicIntegerArray runs = new AtomicIntegerArray(workers);
    try (Team team = new Team(workers)) {
      assertEquals(workers, team.size());
      for (int round = 1; round <= 100; round++) {
        team.run(runs::incrementAndGet);
        for (int part = 0; part < workers; part++) {
          assertEquals(round, runs.get(part));
        }
      }
    }
  }

  @Test
  void aFailureOfAnyPartComesOutOnceAndTheTeamGoesOn() {
    RuntimeException failure = new IllegalArgumentException("part");
    try (Team team = new Team(3)) {
      for (int failing = 0; failing < 3; failing++) {
        int bad = failing;
        RuntimeException seen =
            assertThrows(RuntimeException.class, () -> team.run(part -> fail(part, bad, failure)));
        assertSame(failure, bad == 0 ? seen : seen.getCause());
        team.run(part -> {});
      }
      assertThrows(RuntimeException.class, () -> team.run(part -> fail(0, 0, failure)));
      team.run(part -> {});
    }
  }

  private static void fail(int part, int bad, RuntimeException failure) {
    if (part == bad) {
      throw failure;
    }
  }
}
