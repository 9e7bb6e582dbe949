package dev.bdp.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Serves one file over HTTP on the loopback as fast as the kernel can; whatever is asked for, it
/// answers all of it.
final class SendfileServer implements AutoCloseable {
  private final Path file;
  private final ServerSocketChannel server;

  SendfileServer(Path file) throws IOException {
    this.file = file;
    this.server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofPlatform().daemon().name("server").start(this::serve);
  }

  URI url() throws IOException {
    InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
    return URI.create("http://127.0.0.1:" + address.getPort() + "/" + file.getFileName());
  }

  private void serve() {
    while (server.isOpen()) {
      try (SocketChannel client = server.accept();
          FileChannel content = FileChannel.open(file)) {
        client.read(ByteBuffer.allocate(1 << 14));
        String head =
            "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(content.size());
        client.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
        long sent = 0;
        while (sent < content.size()) {
          sent += content.transferTo(sent, content.size() - sent, client);
        }
        client.shutdownOutput();
      } catch (IOException e) {
        // The client has gone, or the server is closed.
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
