package dev.bdp.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line that runs a class of this class path in a JVM of its own.
final class JavaCommand {
  private JavaCommand() {}

  static List<String> of(String mainClass, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:InlineSmallCode=1000",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daws.accessKeyId=" + S3Server.KEY_ID,
                "-Daws.secretAccessKey=" + S3Server.SECRET,
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
    command.addAll(arguments);
    return command;
  }
}
