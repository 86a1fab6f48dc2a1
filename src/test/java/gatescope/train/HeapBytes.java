package gatescope.train;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Adds up the arrays of numbers that can be reached from an object of ours. */
final class HeapBytes {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();
  private final Set<Class<?>> excluded;
  private long bytes;

  private HeapBytes(Set<Class<?>> excluded) {
    this.excluded = excluded;
  }

  /**
   * @param excluded classes whose objects do not count
   */
  static long of(Object root, Set<Class<?>> excluded) throws IllegalAccessException {
    HeapBytes walk = new HeapBytes(excluded);
    walk.visit(root);
    while (!walk.open.isEmpty()) {
      walk.expand(walk.open.pop());
    }
    return walk.bytes;
  }

  private void visit(Object object) {
    if (object != null && !excluded.contains(object.getClass()) && seen.add(object)) {
      open.push(object);
    }
  }

  private void expand(Object object) throws IllegalAccessException {
    Class<?> type = object.getClass();
    if (type.isArray() && type.getComponentType().isPrimitive()) {
      bytes += (long) Array.getLength(object) * width(type.getComponentType());
    } else if (object instanceof Object[] array) {
      for (Object element : array) {
        visit(element);
      }
    } else if (object instanceof Collection<?> collection) {
      collection.forEach(this::visit);
    } else if (!type.isHidden()) {
      expandFields(object, type);
    }
  }

  private void expandFields(Object object, Class<?> type) throws IllegalAccessException {
    for (Class<?> c = type; isOurs(c); c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          visit(field.get(object));
        }
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("gatescope.") || type.getName().startsWith("org.ejml.");
  }

  private static int width(Class<?> primitive) {
    if (primitive == long.class || primitive == double.class) {
      return 8;
    }
    if (primitive == int.class || primitive == float.class) {
      return 4;
    }
    return primitive == char.class || primitive == short.class ? 2 : 1;
  }
}
