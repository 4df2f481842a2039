// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.cairn.api.progress.Failure;

/**
 * The key that leads from pseudonyms back to names: an encrypted file, kept apart from the project. AES-256 in Galois/Counter Mode
 * with a key that Argon2id (RFC 9106: 64 MiB, three passes) makes of the passphrase, so that guessing costs memory as well as time.
 *
 * <p>The file: {@code CAIRNKEY}, a byte 1, memory in KiB, passes and lanes as 32-bit numbers, 16 bytes of salt, 12 bytes of nonce; all
 * that is authenticated with what follows: the encrypted entries and a tag of 16 bytes. Reading and writing take some tenths of a
 * second: not on the UI thread.
 */
public final class NameKey {

    /**
     * Somebody's name.
     *
     * @param person GUID of the person in the project
     * @param name the real name
     * @param pseudonym what the project calls them
     */
    public record Entry(UUID person, String name, String pseudonym) {
    }

    private static final byte[] MAGIC = "CAIRNKEY\1".getBytes(StandardCharsets.US_ASCII);
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEAD = 9 + 12 + SALT + NONCE;
    private static final long LARGEST = 32L << 20;

    private NameKey() {
    }

    /**
     * Reads a key file.
     *
     * @throws Failure if it cannot be read, is none, or the passphrase is not the right one
     */
    public static Map<UUID, Entry> read(Path file, char[] passphrase) throws Failure {
        byte[] all = bytes(file);
        if (all.length < HEAD + TAG || !Arrays.equals(all, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Failure("This is not a key to pseudonyms.", file.toString(), "Choose the file that was made when names were replaced.");
        }
        ByteBuffer head = ByteBuffer.wrap(all, MAGIC.length, HEAD - MAGIC.length);
        int memory = head.getInt();
        int passes = head.getInt();
        int lanes = head.getInt();
        // a file from elsewhere must not make us fill the memory
        if (memory < 8 || memory > 1 << 20 || passes < 1 || passes > 32 || lanes < 1 || lanes > 16) {
            throw new Failure("The key file is damaged.", file.toString(), "Take a copy of it.");
        }
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        head.get(salt).get(nonce);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, passphrase, memory, passes, lanes, salt, nonce);
            cipher.updateAAD(all, 0, HEAD);
            return entries(cipher.doFinal(all, HEAD, all.length - HEAD));
        } catch (AEADBadTagException e) {
            throw new Failure("The passphrase is not the right one, or the file was changed.", file.toString(),
                    "Try again. Nobody can read the names without it.", e);
        } catch (GeneralSecurityException | IOException e) {
            throw new Failure("The key file cannot be read.", file.toString(), "Take a copy of it.", e);
        }
    }

    private static byte[] bytes(Path file) throws Failure {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST) {
                throw new Failure("This is not a key to pseudonyms: it is too large.", file.toString(), "Choose another file.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Failure("The key file cannot be read.", file.toString(), "Look whether it is there and may be read.", e);
        }
    }

    /**
     * Adds names to a key file, which is made if it is not there. The file is written whole beside the old one first, so that a crash
     * loses neither. A name that is known for a person stays when they get another pseudonym.
     *
     * @throws Failure if the file is there and the passphrase is not its own, or it cannot be written
     */
    public static void add(Path file, char[] passphrase, Collection<Entry> entries) throws Failure {
        Map<UUID, Entry> all = new LinkedHashMap<>(Files.exists(file) ? read(file, passphrase) : Map.of());
        for (Entry entry : entries) {
            Entry known = all.get(entry.person());
            all.put(entry.person(), known == null ? entry : new Entry(entry.person(), known.name(), entry.pseudonym()));
        }
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] head = ByteBuffer.allocate(HEAD).put(MAGIC).putInt(MEMORY_KIB).putInt(PASSES).putInt(1).put(salt).put(nonce).array();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, passphrase, MEMORY_KIB, PASSES, 1, salt, nonce);
            cipher.updateAAD(head);
            byte[] secret = cipher.doFinal(bytes(all.values()));
            Files.write(fresh, ByteBuffer.allocate(HEAD + secret.length).put(head).put(secret).array());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException | IOException e) {
            throw new Failure("The key file cannot be written; no name was replaced.", file.toString(), "Choose another folder.", e);
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, int memory, int passes, int lanes, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        byte[] key = new byte[32];
        generator.generateBytes(passphrase, key);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        Arrays.fill(key, (byte) 0);
        return cipher;
    }

    private static byte[] bytes(Collection<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                out.writeLong(entry.person().getMostSignificantBits());
                out.writeLong(entry.person().getLeastSignificantBits());
                out.writeUTF(entry.name());
                out.writeUTF(entry.pseudonym());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<UUID, Entry> entries(byte[] plain) throws IOException {
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(plain))) {
            for (int i = in.readInt(); i > 0; i--) {
                UUID person = new UUID(in.readLong(), in.readLong());
                entries.put(person, new Entry(person, in.readUTF(), in.readUTF()));
            }
        }
        return entries;
    }
}
