/// The ways to fetch bytes and to look into directories: HTTP, FTP and files. Start reading at
/// [Transports] and [RemoteFiles].
@NullMarked
package dev.bdp.engine.download.transport;

import org.jspecify.annotations.NullMarked;
