package gatescope.view.common;

import gatescope.workbench.WorkbenchModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the controller of each class is made. Each feature has its own, the window joins them. */
public final class Controllers {
  private final Map<Class<?>, BiFunction<WorkbenchModel, ViewLoader, Controller>> makers =
      new HashMap<>();

  /** Adds a controller that needs the view models only. */
  public <C extends Controller> Controllers with(Class<C> type, Function<WorkbenchModel, C> maker) {
    return withLoader(type, (model, loader) -> maker.apply(model));
  }

  /** Adds a controller that loads views itself. */
  public <C extends Controller> Controllers withLoader(
      Class<C> type, BiFunction<WorkbenchModel, ViewLoader, C> maker) {
    makers.put(type, maker::apply);
    return this;
  }

  /** Adds all controllers of a feature. */
  public Controllers withAll(Controllers feature) {
    makers.putAll(feature.makers);
    return this;
  }

  /**
   * Makes a controller.
   *
   * @throws IllegalArgumentException for a class that no feature has
   */
  public Controller make(Class<?> type, WorkbenchModel model, ViewLoader loader) {
    BiFunction<WorkbenchModel, ViewLoader, Controller> maker = makers.get(type);
    if (maker == null) {
      throw new IllegalArgumentException("no feature makes a " + type.getName());
    }
    return maker.apply(model, loader);
  }
}
