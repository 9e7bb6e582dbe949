package dev.bdp.app;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Counts the calls that a job makes to what is outside of its process, and strikes at one of them.
final class CallCounter {
  /// What happens at the call that is struck.
  enum Fault {
    NONE,
    /// The process is gone before the call is made.
    HALT_BEFORE,
    /// The call happened, and its caller hears of a broken connection.
    LOSE_ANSWER
  }

  /// The exit code of a process that was halted.
  static final int HALTED = 99;

  private final AtomicInteger calls = new AtomicInteger();
  private final Fault fault;
  private final int struck;

  /// @param struck the number of the call, from 1
  CallCounter(Fault fault, int struck) {
    this.fault = fault;
    this.struck = struck;
  }

  int calls() {
    return calls.get();
  }

  /// Makes a call.
  ///
  /// @param lost makes what the caller gets when the answer is lost
  <T> T around(Call<T> call, Supplier<? extends Throwable> lost) throws Throwable {
    boolean strikes = calls.incrementAndGet() == struck;
    if (strikes && fault == Fault.HALT_BEFORE) {
      Runtime.getRuntime().halt(HALTED);
    }
    T answer = call.make();
    if (strikes && fault == Fault.LOSE_ANSWER) {
      throw lost.get();
    }
    return answer;
  }

  /// A call to the outside.
  interface Call<T> {
    T make() throws Throwable;
  }
}
