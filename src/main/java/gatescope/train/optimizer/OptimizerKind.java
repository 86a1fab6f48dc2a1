package gatescope.train.optimizer;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;

/** The optimisers to choose from, as PyTorch defines them. */
public enum OptimizerKind {
  SGD {
    @Override
    public Optimizer create(NetworkShape shape) {
      return new Sgd();
    }
  },
  /** SGD with momentum 0.9. */
  MOMENTUM {
    @Override
    public Optimizer create(NetworkShape shape) {
      return new Momentum(shape);
    }
  },
  /** RMSprop with decay 0.95. */
  RMSPROP {
    @Override
    public Optimizer create(NetworkShape shape) {
      return new RmsProp(shape);
    }
  },
  ADAM {
    @Override
    public Optimizer create(NetworkShape shape) {
      return new Adam(shape, 0);
    }
  },
  /** Adam with a decoupled weight decay of 0.01. */
  ADAMW {
    @Override
    public Optimizer create(NetworkShape shape) {
      return new Adam(shape, 0.01);
    }
  };

  /** Whether an optimiser of this kind can go on from a state, of whatever shape. */
  public boolean fits(OptimizerState state) {
    OptimizerState mine = create(new NetworkShape(CellKind.RNN, 1, 0, 1, 1)).state();
    return mine.moments().keySet().equals(state.moments().keySet())
        && mine.scalars().keySet().equals(state.scalars().keySet());
  }

  /** A fresh optimiser without history. */
  public abstract Optimizer create(NetworkShape shape);

  /** How many numbers it keeps for each weight. */
  public int moments() {
    return switch (this) {
      case SGD -> 0;
      case MOMENTUM, RMSPROP -> 1;
      case ADAM, ADAMW -> 2;
    };
  }
}
