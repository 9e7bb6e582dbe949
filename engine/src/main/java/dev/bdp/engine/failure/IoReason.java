package dev.bdp.engine.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What the operating system said of a file, in words for a message.
public final class IoReason {
  private IoReason() {}

  /// The messages of the JDK's own exceptions are often nothing but a path.
  public static String of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> "there is no " + e.getFile();
      case AccessDeniedException e -> "the rights to " + e.getFile() + " are missing";
      case NotDirectoryException e -> e.getFile() + " is no directory";
      case FileAlreadyExistsException e -> e.getFile() + " is there already and is something else";
      case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
      case IOException e when e.getMessage() != null -> e.getMessage();
      default -> failure.getClass().getSimpleName();
    };
  }
}
