package dev.bdp.engine.object;

import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class S3ObjectStoreIT extends ObjectStoreContract {
  private static S3Server server;
  private static int tests;

  @BeforeAll
  static void start() throws Exception {
    server = new S3Server(new TransientNio2BlobStore());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Override
  @BeforeEach
  void open() throws Exception {
    tests++;
    super.open();
  }

  @Override
  ObjectStore openStore() {
    return ObjectStores.open("s3://releases/test/" + tests, server.settings());
  }
}
