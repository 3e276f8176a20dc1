package org.scenicwatch.dashboard.media;

import org.scenicwatch.core.LocalText;

/** A photo that is not taken, with the reason for the person who sent it. */
public final class PhotoRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a photo is not taken. */
    public enum Reason {
        TOO_LARGE(
                "这张照片超过 10 MB，请选择较小的照片，或先用手机缩小。",
                "This photo is larger than 10 MB. Please choose a smaller one or shrink it first."),
        TOO_MANY_PIXELS(
                "这张照片的像素过多（超过 5000 万），请选择较小的照片。",
                "This photo has too many pixels (more than 50 million). Please choose a smaller one."),
        HEIC(
                "暂不支持 HEIC 照片。iPhone 可在“设置 > 相机 > 格式”中选择“兼容性最佳”，或发送截图。",
                "HEIC photos are not taken. On an iPhone choose Settings > Camera > Formats > Most Compatible, or send a screenshot."),
        WEBP("暂不支持 WebP 图片，请发送 JPEG 或 PNG 照片。", "WebP pictures are not taken. Please send a JPEG or PNG photo."),
        NOT_A_PHOTO("这个文件不是 JPEG 或 PNG 照片。", "This file is not a JPEG or PNG photo."),
        DAMAGED("这张照片已损坏，无法读取，请换一张。", "This photo is damaged and cannot be read. Please choose another one.");

        private final LocalText text;

        Reason(String zh, String en) {
            this.text = new LocalText(zh, en);
        }

        /** The reason in plain words. */
        public LocalText text() {
            return text;
        }
    }

    private final Reason reason;

    public PhotoRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
