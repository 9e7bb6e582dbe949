package dev.bdp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// A plain program of the SDK: it reads the files of a directory, then puts them as objects, so
/// many at once, and does nothing else. Prints the seconds that the puts took.
final class PlainPuts {
  private static final int WARM_UP_OBJECTS = 15_000;

  private PlainPuts() {}

  /// @param args URL of the server, bucket, directory, how many at once
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Path directory = Path.of(args[2]);
    int concurrency = Integer.parseInt(args[3]);
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        contents.put(directory.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    try (S3Client client = S3Server.client(URI.create(args[0]), concurrency)) {
      long start = System.nanoTime();
      together(
          List.copyOf(contents.entrySet()),
          concurrency,
          object ->
              client.putObject(
                  put -> put.bucket(args[1]).key(object.getKey()),
                  RequestBody.fromBytes(object.getValue())));
      System.out.println((System.nanoTime() - start) / 1e9);
    }
  }

  /// Puts so many objects into a bucket that the server is as fast as it gets.
  static void warmUp(S3Client client, String bucket)
      throws InterruptedException, ExecutionException {
    byte[] content = new byte[4096];
    together(
        IntStream.range(0, WARM_UP_OBJECTS).boxed().toList(),
        16,
        number ->
            client.putObject(
                put -> put.bucket(bucket).key("object/" + number % 1000),
                RequestBody.fromBytes(content)));
  }

  /// Writes objects of a bucket into a directory.
  static void download(S3Client client, String bucket, List<String> keys, Path directory)
      throws InterruptedException, ExecutionException {
    together(
        keys,
        16,
        key -> {
          try {
            Path file = directory.resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(
                file,
                client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static <T> void together(List<T> items, int concurrency, Consumer<T> action)
      throws InterruptedException, ExecutionException {
    Semaphore free = new Semaphore(concurrency);
    List<Future<?>> tasks = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T item : items) {
        free.acquire();
        tasks.add(
            threads.submit(() -> {
              try {
                action.accept(item);
              } finally {
                free.release();
              }
            }));
      }
    }
    for (Future<?> task : tasks) {
      task.get();
    }
  }
}
