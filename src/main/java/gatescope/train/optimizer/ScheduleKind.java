package gatescope.train.optimizer;

/** The learning-rate schedules to choose from. */
public enum ScheduleKind {
  CONSTANT {
    @Override
    public RateSchedule over(long stepsPerEpoch, long steps) {
      return RateSchedule.constant();
    }
  },
  /** Times 0.97 after every epoch from the tenth on, as char-rnn does. */
  DECAY {
    @Override
    public RateSchedule over(long stepsPerEpoch, long steps) {
      return RateSchedule.decayPerEpoch(0.97, 10, stepsPerEpoch);
    }
  },
  /** A warm-up over a twentieth of the run, then half a cosine down to a twentieth of the rate. */
  COSINE {
    @Override
    public RateSchedule over(long stepsPerEpoch, long steps) {
      return RateSchedule.cosine(Math.max(1, steps / 20), steps, 0.05);
    }
  };

  /** The schedule of a run of so many steps. */
  public abstract RateSchedule over(long stepsPerEpoch, long steps);
}
