package io.taskeri.persistence;

import io.taskeri.application.Taskeri;
import io.taskeri.application.tenant.Exported;
import io.taskeri.domain.tenant.Tenant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** An archive, and forgeries of it, in memory. */
final class Archive {
  private static final String MANIFEST = "manifest.tsv";

  private final byte[] bytes;
  private final Exported exported;

  private Archive(byte[] bytes, Exported exported) {
    this.bytes = bytes;
    this.exported = exported;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Exported exported() {
    return exported;
  }

  static Archive of(Tenant tenant, Taskeri taskeri) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exported exported = taskeri.transfers().exportTenant(tenant.id(), out);
    return new Archive(out.toByteArray(), exported);
  }

  Tenant into(Taskeri taskeri) {
    return into(taskeri, null);
  }

  Tenant into(Taskeri taskeri, @Nullable String slug) {
    return taskeri
        .transfers()
        .importTenant(new ByteArrayInputStream(bytes), Optional.ofNullable(slug));
  }

  /** Its entries as text. */
  Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        entries.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return entries;
  }

  /** The lines of its manifest that say what its tables are: columns, rows, checksums. */
  List<String> tables() {
    return manifest(entries()).lines().filter(it -> it.startsWith("table\t")).toList();
  }

  /** The same bytes, whatever they say. */
  static Archive raw(byte[] bytes) {
    return new Archive(bytes, new Exported(0, 0));
  }

  /** What somebody makes who knows the form: the manifest and the seal fit what is in it. */
  static Archive forged(Map<String, String> entries) {
    Map<String, String> all = new LinkedHashMap<>(entries);
    StringBuilder manifest = new StringBuilder();
    for (String line : manifest(all).lines().toList()) {
      String[] words = line.split("\t", -1);
      String rows = words[0].equals("table") ? all.get(words[1]) : null;
      if (rows != null) {
        words[2] = Long.toString(rows.lines().count());
        words[3] = Integer.toString(rows.getBytes(StandardCharsets.UTF_8).length);
        words[4] = sha256(rows.getBytes(StandardCharsets.UTF_8));
      }
      manifest.append(String.join("\t", words)).append('\n');
    }
    all.put(MANIFEST, manifest.toString());
    return sealed(all);
  }

  /** The same without looking at the manifest. */
  static Archive sealed(Map<String, String> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment("0".repeat(64));
      for (Map.Entry<String, String> it : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(it.getKey()));
        zip.write(it.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    byte[] whole = out.toByteArray();
    byte[] rest = Arrays.copyOf(whole, whole.length - 64);
    byte[] seal = sha256(rest).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(seal, 0, whole, rest.length, seal.length);
    return raw(whole);
  }

  private static String manifest(Map<String, String> entries) {
    return Objects.requireNonNull(entries.get(MANIFEST));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
