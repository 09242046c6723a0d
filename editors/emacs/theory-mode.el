;;; theory-mode.el --- Programme theories in Emacs -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; A mode for .theory files: highlighting, indentation, an index of what is declared, and the language
;; server `theoryc lsp' by way of eglot, which shows what is wrong with flymake.

;;; Code:

(require 'compile)

(defgroup theory nil
  "Programme theories, checked by theoryc."
  :group 'languages)

(defcustom theory-program "theoryc"
  "The program theoryc, by its name on the path or by its path."
  :type 'string)

(defcustom theory-indent-offset 2
  "By how many columns a block is indented; `theoryc fmt' takes 2."
  :type 'integer
  :safe #'integerp)

;; The words of grammar/TheoryLexer.g4; a test compares.
(defconst theory--words
  '((role construct context mechanism outcome intervention actor)
    (declaration theory section cmoc link sources scale appraise flow case recommendation verdict shift view source stream)
    (import import as)
    (slot trigger resource reasoning)
    (clause for where regardless seen because explained extends contradicts borrows feeds unrelated supported contested refined
            reported confidence allow rameses present absent observed from refines curve towards show hide group colour color edges to)
    (property kind level horizon valence description note tag version stage question registration type design country setting
              sample date year authors published doi url coder bibliography text direction width height)
    (follower by in of unknown amounting along at upstream downstream within)
    (verb increases decreases enables blocks moderates)
    (path then pending)
    (operator and or not)
    (modifier more less high low no possibly probably)))

(defconst theory--faces
  '((role . font-lock-keyword-face) (declaration . font-lock-keyword-face) (import . font-lock-preprocessor-face)
    (slot . font-lock-keyword-face) (clause . font-lock-builtin-face) (property . font-lock-constant-face)
    (follower . font-lock-builtin-face) (verb . font-lock-builtin-face) (path . font-lock-keyword-face)
    (operator . font-lock-builtin-face) (modifier . font-lock-type-face)))

(defconst theory--class-of
  (let ((table (make-hash-table :test #'equal)))
    (pcase-dolist (`(,class . ,words) theory--words)
      (dolist (word words) (puthash (symbol-name word) class table)))
    table)
  "What kind of word each word of the language is.")

(defconst theory--name "[[:alpha:]_][[:alnum:]_]*\\(?:[-.][[:alnum:]_]+\\)*")
(defconst theory--key "@[[:alnum:]_]+\\(?:[:.+/-][[:alnum:]_]+\\)*")

;; What the word before must be, for those that belong to it.
(defconst theory--leaders
  '(("by" "supported" "contested" "refined" "explained" "group" "colour" "color" "edges")
    ("in" "seen" "reported") ("of" "regardless" "upstream" "downstream") ("to" "unrelated" "amounting")))

;;; Keywords and names

(defun theory--before (position)
  "What stands before POSITION on its line: a word, a sign, or nil.
After what surely ends a clause it is the symbol `end'."
  (save-excursion
    (goto-char position)
    (skip-chars-backward " \t")
    (cond ((bolp) nil)
          ((memq (char-before) '(?\" ?\{ ?\} ?\))) 'end)
          ((looking-back (concat "\\(" theory--key "\\|" theory--name "\\|[0-9][0-9.:–-]*[[:alpha:]]*\\)") (line-beginning-position) t)
           (match-string-no-properties 1))
          (t (char-to-string (char-before))))))

(defun theory--is-keyword-at (position word)
  "Whether WORD at POSITION is a keyword.
The rule is that of compiler/syntax/classify.cpp."
  (let* ((class (gethash word theory--class-of))
         (before (theory--before position))
         (start (and (stringp before) (save-excursion (goto-char position) (skip-chars-backward " \t") (- (point) (length before)))))
         (follows-keyword (and start (gethash before theory--class-of) (theory--is-keyword-at start before)))
         (ends-clause (or (eq before 'end) (and start (not follows-keyword) (string-match-p "\\`[@[:alnum:]_]" before)))))
    (cond ((memq class '(operator modifier)) t)
          ((eq class 'path) t)
          ((assoc word theory--leaders)
           (or (and follows-keyword (member before (cdr (assoc word theory--leaders))) t)
               (and (string= word "to") (or (null before) ends-clause))))
          ((memq class '(verb follower)) ends-clause)
          ((string= word "as") ends-clause)
          (t (or (null before) ends-clause (equal before "then"))))))

(defun theory--is-declared-at (position)
  "Whether the role at POSITION declares a construct.
It does so outside of blocks, and in a section."
  (let ((open (save-excursion (nth 1 (syntax-ppss position)))))
    (or (null open)
        (save-excursion
          (goto-char open)
          (beginning-of-line)
          (looking-at "\\s-*section\\_>")))))

(defun theory--find-word (limit)
  "Find a keyword before LIMIT.
The name that it declares is the second group of the match."
  (let (found)
    (while (and (not found) (re-search-forward "\\_<[a-z]+\\_>" limit t))
      (let* ((start (match-beginning 0)) (end (match-end 0)) (word (match-string-no-properties 0))
             (state (save-excursion (syntax-ppss start))))
        (unless (or (nth 8 state) (not (gethash word theory--class-of)) (eq (char-before start) ?@))
          (when (theory--is-keyword-at start word)
            (setq found (theory--match-data start end word))))))
    (when found (set-match-data found) t)))

(defun theory--match-data (start end word)
  "The match of the keyword WORD from START to END.
Where it declares a name, that is the second group."
  (let* ((class (gethash word theory--class-of))
         (declares (and (not (member word '("link" "sources" "appraise" "verdict")))
                        (or (eq class 'declaration) (and (eq class 'role) (theory--is-declared-at start))))))
    (save-excursion
      (goto-char end)
      (if (and declares (looking-at (concat "[ \t]+\\(" theory--key "\\|" theory--name "\\|[0-9][[:alnum:].]*\\)")))
          (list start end start end (match-beginning 1) (match-end 1))
        (list start end start end)))))

(defun theory--word-face ()
  "The face of the keyword that was found."
  (alist-get (gethash (match-string-no-properties 1) theory--class-of) theory--faces))

(defvar theory-font-lock-keywords
  `((theory--find-word (1 (theory--word-face)) (2 font-lock-function-name-face nil t))
    (,theory--key 0 font-lock-variable-name-face)
    ("\\\\[\"\\\\]" 0 font-lock-escape-face prepend)
    ("\\_<[0-9][0-9]*\\(?:[-–:./][0-9]+\\)*[[:alpha:]]*\\_>" 0 font-lock-number-face))
  "What is highlighted but for texts and comments.")

;; Names of faces that Emacs has from 29 on.
(unless (facep 'font-lock-escape-face)
  (defface font-lock-escape-face '((t :inherit font-lock-regexp-grouping-backslash)) "What is written with a backslash."
    :group 'theory))
(unless (facep 'font-lock-number-face)
  (defface font-lock-number-face '((t :inherit font-lock-constant-face)) "Numbers." :group 'theory))
(defvar font-lock-escape-face 'font-lock-escape-face)
(defvar font-lock-number-face 'font-lock-number-face)

(defvar theory-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 124" table)
    (modify-syntax-entry ?* ". 23b" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?. "_" table)
    (modify-syntax-entry ?@ "_" table)
    table)
  "Comments as in C++; hyphens and dots belong to names.")

;; Between three quotation marks single ones are part of the text: only the outermost bound it.
(defconst theory--syntax-propertize
  (syntax-propertize-rules
   ("\"\"\"" (0 (ignore (theory--mark-long-text))))))

(defun theory--mark-long-text ()
  "Let the three quotation marks that were found begin or end a text."
  (let* ((start (match-beginning 0))
         (state (save-excursion (syntax-ppss start))))
    (cond ((and (not (nth 8 state)))
           (put-text-property start (1+ start) 'syntax-table (string-to-syntax "|")))
          ((eq (nth 3 state) t)
           (put-text-property (1- (match-end 0)) (match-end 0) 'syntax-table (string-to-syntax "|"))))))

;;; Indentation

(defun theory--goes-on-p ()
  "Whether the line is a further part of a list or of a condition."
  (save-excursion
    (back-to-indentation)
    (or (looking-at "\\(?:and\\|or\\)\\_>")
        (and (looking-at "\"[^\"\n]*\"\\s-*{?$") (not (theory--after-brace-p)))
        (theory--after-comma-p))))

(defun theory--after-comma-p ()
  "Whether the text before the line ends in a comma."
  (save-excursion
    (forward-line 0)
    (forward-comment (- (point)))
    (eq (char-before) ?,)))

(defun theory--after-brace-p ()
  "Whether the text before the line ends in a brace."
  (save-excursion
    (forward-line 0)
    (forward-comment (- (point)))
    (or (bobp) (memq (char-before) '(?\{ ?\})))))

(defun theory--back-to-clause ()
  "Go to the first word of the clause that the line before belongs to."
  (forward-line 0)
  (forward-comment (- (point)))
  (theory--back-to-line-of-text)
  (while (and (not (bobp)) (theory--goes-on-p))
    (forward-line 0)
    (forward-comment (- (point)))
    (theory--back-to-line-of-text))
  (back-to-indentation))

(defun theory--back-to-line-of-text ()
  "Go to the beginning of the line, or of the block or text that ends in it."
  (let ((text (save-excursion (nth 8 (syntax-ppss (line-beginning-position))))))
    (when text (goto-char text)))
  (back-to-indentation)
  (when (looking-at "}")
    (goto-char (or (save-excursion (nth 1 (syntax-ppss))) (point)))
    (back-to-indentation)))

(defun theory--indent-of-member ()
  "The column of what goes on, from the clause's first word at point."
  (looking-at "\\(?:then[ \t]+\\)?[[:alpha:]]+\\(?:[ \t]+\\(?:by\\|in\\|of\\|to\\)\\_>\\)?[ \t]+")
  (- (match-end 0) (line-beginning-position)))

(defun theory--column ()
  "The column that the line should have, or nil to leave it."
  (save-excursion
    (forward-line 0)
    (let* ((state (syntax-ppss))
           (open (nth 1 state)))
      (cond ((nth 8 state) nil)
            ((theory--goes-on-p)
             (let ((is-text (not (or (theory--after-comma-p) (looking-at "\\s-*\\(?:and\\|or\\)\\_>")))))
               (theory--back-to-clause)
               (if is-text (+ (current-column) theory-indent-offset) (theory--indent-of-member))))
            ((null open) 0)
            (t (let ((closes (looking-at "\\s-*}")))
                 (goto-char open)
                 (when (theory--goes-on-p) (theory--back-to-clause))
                 (back-to-indentation)
                 (+ (current-column) (if closes 0 theory-indent-offset))))))))

(defun theory-indent-line ()
  "Indent the line as `theoryc fmt' does."
  (interactive)
  (let ((column (theory--column))
        (is-before-text (<= (current-column) (current-indentation))))
    (when column
      (save-excursion (indent-line-to column))
      (when is-before-text (back-to-indentation)))))

;;; What is declared, what is wrong

(defun theory--index ()
  "All that is declared, by its kind, for imenu."
  (let (index)
    (save-excursion
      (goto-char (point-min))
      (while (theory--find-word (point-max))
        (when (match-beginning 2)
          (let ((kind (capitalize (match-string-no-properties 1)))
                (entry (cons (match-string-no-properties 2) (copy-marker (match-beginning 2)))))
            (setf (alist-get kind index nil nil #'equal)
                  (append (alist-get kind index nil nil #'equal) (list entry)))))))
    (nreverse index)))

(add-to-list 'compilation-error-regexp-alist-alist
             '(theoryc "^\\([^\n:]+\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(note\\)\\)\\[" 1 2 3 (4 . 5)))
(add-to-list 'compilation-error-regexp-alist 'theoryc)

(defun theory-check ()
  "Check the theory with theoryc, and list what is wrong."
  (interactive)
  (compile (format "%s check --color never -- %s" (shell-quote-argument theory-program) (shell-quote-argument buffer-file-name))))

(defun theory--server (&rest _)
  "How eglot starts the language server."
  (list theory-program "lsp"))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(theory-mode . theory--server)))

(defvar theory-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-c") #'theory-check)
    map)
  "Keys of `theory-mode'.")

;;;###autoload
(define-derived-mode theory-mode prog-mode "Theory"
  "A mode for programme theories.
With eglot, \\[eglot] starts `theoryc lsp'."
  (setq-local comment-start "// ")
  (setq-local comment-start-skip "//+\\s-*\\|/\\*+\\s-*")
  (setq-local comment-end "")
  (setq-local indent-line-function #'theory-indent-line)
  (setq-local indent-tabs-mode nil)
  (setq-local fill-column 100)
  (setq-local syntax-propertize-function theory--syntax-propertize)
  (setq-local parse-sexp-lookup-properties t)
  (setq-local font-lock-defaults '(theory-font-lock-keywords))
  (setq-local imenu-create-index-function #'theory--index)
  (setq-local electric-indent-chars (append "}" electric-indent-chars)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.theory\\'" . theory-mode))

(provide 'theory-mode)
;;; theory-mode.el ends here
