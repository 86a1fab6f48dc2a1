package gatescope.train;

import gatescope.net.NetworkShape;

/** The optimisers to choose from, as PyTorch defines them. */
public enum OptimizerKind {
  SGD {
    @Override
    Optimizer create(NetworkShape shape) {
      return new Sgd();
    }
  },
  /** SGD with momentum 0.9. */
  MOMENTUM {
    @Override
    Optimizer create(NetworkShape shape) {
      return new Momentum(shape);
    }
  },
  /** RMSprop with decay 0.95. */
  RMSPROP {
    @Override
    Optimizer create(NetworkShape shape) {
      return new RmsProp(shape);
    }
  },
  ADAM {
    @Override
    Optimizer create(NetworkShape shape) {
      return new Adam(shape, 0);
    }
  },
  /** Adam with a decoupled weight decay of 0.01. */
  ADAMW {
    @Override
    Optimizer create(NetworkShape shape) {
      return new Adam(shape, 0.01);
    }
  };

  /** A fresh optimiser without history. */
  abstract Optimizer create(NetworkShape shape);

  /** How many numbers it keeps for each weight. */
  int moments() {
    return switch (this) {
      case SGD -> 0;
      case MOMENTUM, RMSPROP -> 1;
      case ADAM, ADAMW -> 2;
    };
  }
}
