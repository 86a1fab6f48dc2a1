package gatescope.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One line of the comparison: a program with its threads on one Java, and what it found so far. */
final class Entry {
  final Task task;
  final Program program;
  final int threads;
  final Path javaHome;
  final String note; // after the title, may be empty
  final List<Figures> rounds = new ArrayList<>();
  String failure; // or null

  Entry(Task task, Program program, int threads, Path javaHome, String note) {
    this.task = task;
    this.program = program;
    this.threads = threads;
    this.javaHome = javaHome;
    this.note = note;
  }

  String title() {
    return task == Task.PEAK ? task.title : program.title + note;
  }

  double median() {
    return Statistics.median(rounds.stream().mapToDouble(Figures::median).toArray());
  }

  double best() {
    return rounds.stream().mapToDouble(Figures::best).max().orElse(Double.NaN);
  }

  double perProcessor() {
    return Statistics.median(rounds.stream().mapToDouble(Figures::perProcessor).toArray());
  }

  double processors() {
    return Statistics.median(rounds.stream().mapToDouble(Figures::processors).toArray());
  }

  double quiet() {
    return rounds.stream().mapToDouble(Figures::quiet).average().orElse(Double.NaN);
  }

  double loss() {
    return rounds.get(rounds.size() - 1).loss();
  }
}
