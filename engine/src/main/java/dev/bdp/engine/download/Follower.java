package dev.bdp.engine.download;

/// Reads a file along while it arrives, on a thread of its own, before anybody knows whether its
/// bytes are right. Called by one thread.
public interface Follower {
  /// Nobody follows.
  Follower NONE =
      new Follower() {
        @Override
        public void take(byte[] bytes, int count, Runnable done) {
          done.run();
        }

        @Override
        public void startOver() {}
      };

  /// The next bytes of the file. Returns at once; the bytes stay as they are until `done` is run.
  void take(byte[] bytes, int count, Runnable done);

  /// What came so far is void, the file begins again.
  void startOver();
}
