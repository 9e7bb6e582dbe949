package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private final Pieces pieces = new Pieces();
  private final List<Piece> taken = new ArrayList<>();

  @Test
  void thereAreOnlySoManyAndEachComesBack() throws Exception {
    takeAll();
    assertThat(taken).hasSize(16).doesNotHaveDuplicates();
    FutureTask<Optional<Piece>> next = new FutureTask<>(pieces::take);
    Thread waiting = Thread.ofPlatform().start(next);
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    taken.subList(0, 4).forEach(Piece::letGo);
    assertThat(next.get(10, TimeUnit.SECONDS)).isPresent();
    assertThat(next.get().orElseThrow()).isIn(taken.subList(0, 4));
  }

  @Test
  void oneThatIsFreeIsNotWaitedForForever() throws Exception {
    takeAll();
    taken.getFirst().letGo();
    assertThat(pieces.take()).contains(taken.getFirst());
  }

  @Test
  void whoHoldsAPieceKeepsIt() throws Exception {
    takeAll();
    Piece piece = taken.getFirst();
    piece.hold();
    piece.letGo();
    assertThat(pieces.take()).isEmpty();
    piece.letGo();
    assertThat(pieces.take()).contains(piece);
  }

  @Test
  void whoIsStoppedTakesNothing() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(pieces::take).isInstanceOf(InterruptedException.class);
  }

  /// Until there is none for a second.
  private void takeAll() throws InterruptedException {
    for (Optional<Piece> next = pieces.take(); next.isPresent(); next = pieces.take()) {
      next.get().hold();
      taken.add(next.get());
    }
  }
}
