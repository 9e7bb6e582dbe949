package dev.bdp.engine.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A server below HTTP: reads the head of a request, says what a test wants, and then closes the
/// connection or leaves it half open.
final class RawServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param says nothing more after this
  RawServer(byte[] says, boolean thenClose) throws IOException {
    Thread.ofVirtual()
        .start(() -> {
          while (closed.getCount() > 0) {
            try {
              Socket socket = server.accept();
              open.add(socket);
              Thread.ofVirtual().start(() -> answer(socket, says, thenClose));
            } catch (IOException e) {
              return;
            }
          }
        });
  }

  private static void answer(Socket socket, byte[] says, boolean thenClose) {
    try {
      readHead(socket);
      OutputStream out = socket.getOutputStream();
      out.write(says);
      out.flush();
      if (thenClose) {
        socket.close();
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static void readHead(Socket socket) throws IOException {
    int newLines = 0;
    while (newLines < 2) {
      int c = socket.getInputStream().read();
      newLines = c == '\n' ? newLines + 1 : c == '\r' ? newLines : 0;
      if (c < 0) {
        return;
      }
    }
  }

  static byte[] response(String head, byte[] body) {
    byte[] start = (head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }

  int connections() {
    return open.size();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/raw");
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
