package dev.bdp.app;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/// Stands before a store or a source and counts what is asked of it.
final class CountedCalls {
  /// What does no work: it says what something is called, or hands over one of its parts.
  private static final Set<String> FREE =
      Set.of(
          "id",
          "description",
          "publisher",
          "recordType",
          "recurrence",
          "vocabularyFiles",
          "parser",
          "formatter",
          "formats",
          "storage",
          "tables",
          "migrations",
          "version",
          "scanner",
          "url",
          "position",
          "close");

  private static final Set<String> ROOMS = Set.of("dev.bdp.engine.object", "dev.bdp.engine.source");

  private CountedCalls() {}

  /// The same object, and the parts that it hands over, with every call counted.
  static <T> T of(Class<T> type, T target, CallCounter counter) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer =
                  FREE.contains(method.getName()) || method.getDeclaringClass() == Object.class
                      ? invoke(target, method, arguments)
                      : counter.around(
                          () -> invoke(target, method, arguments), () -> lost(type, method));
              return wrap(method.getReturnType(), answer, counter);
            }));
  }

  private static Throwable lost(Class<?> type, Method method) {
    return new BackendUnavailableException(
        "Cannot hear from %s.%s: the answer is lost."
            .formatted(type.getSimpleName(), method.getName()));
  }

  private static Object wrap(Class<?> type, Object answer, CallCounter counter) {
    return answer != null && type.isInterface() && ROOMS.contains(type.getPackageName())
        ? of(castable(type), answer, counter)
        : answer;
  }

  @SuppressWarnings("unchecked")
  private static Class<Object> castable(Class<?> type) {
    return (Class<Object>) type;
  }

  static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
