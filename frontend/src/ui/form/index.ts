export { DateField } from "./DateField";
export { CheckboxField, NumberField, type Option, RadioField, SelectField, TextAreaField, TextField } from "./fields";
export { Form, useForm } from "./Form";
export { PasswordField } from "./PasswordField";
export { rule } from "./rules";
