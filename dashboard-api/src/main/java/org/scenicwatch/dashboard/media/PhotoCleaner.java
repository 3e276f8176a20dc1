package org.scenicwatch.dashboard.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.scenicwatch.dashboard.media.PhotoRefused.Reason;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Takes a file from a stranger and gives back a photo: the type from the first bytes, the size from the header before
 * anything is decoded, then decoded and written anew, so that nothing of the file but its picture survives (no place, no
 * camera, no script). Two files at once are in memory, so
 * that many large photos cost time and not heap. Nothing of ours touches the disk.
 */
@Component
public class PhotoCleaner {

    /** The largest file that is looked at. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    static final long MOST_PIXELS = 50_000_000;
    static final int LONGEST_SIDE = 2048;
    private static final float QUALITY = 0.85f;

    private final Semaphore atOnce = new Semaphore(2);

    /**
     * Reads and cleans one file.
     *
     * @throws PhotoRefused when the file is no photo that can be taken, with the reason
     */
    public CleanPhoto clean(InputStreamSource source) throws PhotoRefused {
        atOnce.acquireUninterruptibly();
        try (InputStream in = source.getInputStream()) {
            byte[] file = in.readNBytes(MOST_BYTES + 1);
            if (file.length > MOST_BYTES) {
                throw new PhotoRefused(Reason.TOO_LARGE);
            }
            PhotoFormat format = PhotoFormat.of(file);
            BufferedImage picture = decode(file, format);
            int orientation = format == PhotoFormat.JPEG ? ExifOrientation.of(file) : 1;
            BufferedImage upright = draw(picture, orientation);
            return new CleanPhoto(encode(upright), upright.getWidth(), upright.getHeight());
        } catch (IOException | RuntimeException broken) {
            throw new PhotoRefused(Reason.DAMAGED);
        } finally {
            atOnce.release();
        }
    }

    private static BufferedImage decode(byte[] file, PhotoFormat format) throws IOException, PhotoRefused {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1) {
                throw new PhotoRefused(Reason.DAMAGED);
            }
            if ((long) width * height > MOST_PIXELS) {
                throw new PhotoRefused(Reason.TOO_MANY_PIXELS);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            // Skipping pixels while decoding keeps a 50-megapixel photo at a few megabytes of memory.
            int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage draw(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(width, height));
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        boolean lying = orientation >= 5;
        BufferedImage drawn = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.transform(turn(orientation, w, h));
            graphics.drawImage(picture, 0, 0, w, h, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    /** From the stored picture of {@code w} by {@code h} to the upright one. */
    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
