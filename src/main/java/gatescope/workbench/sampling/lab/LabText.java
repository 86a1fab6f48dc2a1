package gatescope.workbench.sampling.lab;

import gatescope.workbench.sampling.GeneratedText;
import java.util.List;

/** A text of the sampling lab on the screen; called on the FX thread. */
public interface LabText extends GeneratedText {
  /** Numbers the symbols that follow from here on, where earlier ones are not shown. */
  void countFrom(long symbol);

  /** Marks the symbol that is looked at; −1 for none. */
  void select(long symbol);

  /**
   * Makes the first symbols grey.
   *
   * @param parted whether the next one is where other texts go another way
   */
  void setShared(long count, boolean parted);

  /** Underlines what stands in the corpus. */
  void setCopies(List<CopiedRun> runs);
}
